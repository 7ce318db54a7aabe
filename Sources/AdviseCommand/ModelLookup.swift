import ModelCatalog
import Rules

extension ModelFinder {
  /// The model that a name means.
  ///
  /// - Throws: `UsageError` that lists the models when there are several, or the nearest.
  func model(named text: String) throws(UsageError) -> (family: Family, model: Model) {
    switch find(text) {
    case .found(let family, let model): return (family, model)
    case .ambiguous(let models):
      let shown = models.prefix(8).map(\.name).joined(separator: ", ")
      let more = models.count > 8 ? " and \(models.count - 8) more" : ""
      throw UsageError(
        "'\(Values.shown(text))' can mean \(models.count) models: \(shown)\(more)")
    case .unknown:
      let nearest = nearest(to: text).map(\.name)
      let hint =
        nearest.isEmpty
        ? "; 'advise list models' lists them" : "; nearest: " + nearest.joined(separator: ", ")
      throw UsageError("no such model: '\(Values.shown(text))'\(hint)")
    }
  }
}
