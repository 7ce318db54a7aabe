import Messages
import ModelCatalog
import Rules

extension ModelFinder {
  /// The model that a name means.
  ///
  /// - Throws: `UsageError` that says why there is not one.
  func model(named text: String) throws(UsageError) -> (family: Family, model: Model) {
    if case .found(let family, let model) = find(text) { return (family, model) }
    throw UsageError(problem(with: text))
  }

  /// Why a name is not one model: the models that it can mean, or that are near.
  func problem(with text: String) -> Message {
    if case .ambiguous(let models) = find(text) {
      let shown = Message.names(models.prefix(8).map(\.name))
      let more: Message = models.count > 8 ? "\(shown) and \(models.count - 8) more" : shown
      return "'\(Values.shown(text))' can mean \(models.count) models: \(more)"
    }
    let nearest = nearest(to: text).map(\.name)
    return nearest.isEmpty
      ? "no such model: '\(Values.shown(text))'; 'advise list models' lists them"
      : "no such model: '\(Values.shown(text))'; nearest: \(Message.names(nearest))"
  }
}
