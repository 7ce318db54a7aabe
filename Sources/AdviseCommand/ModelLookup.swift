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
  func problem(with text: String) -> String {
    if case .ambiguous(let models) = find(text) {
      let shown = models.prefix(8).map(\.name).joined(separator: ", ")
      let more = models.count > 8 ? " and \(models.count - 8) more" : ""
      return "'\(Values.shown(text))' can mean \(models.count) models: \(shown)\(more)"
    }
    let nearest = nearest(to: text).map(\.name)
    let hint =
      nearest.isEmpty
      ? "; 'advise list models' lists them" : "; nearest: " + nearest.joined(separator: ", ")
    return "no such model: '\(Values.shown(text))'\(hint)"
  }
}
