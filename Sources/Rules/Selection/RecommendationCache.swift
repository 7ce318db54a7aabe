/// What was recommended for earlier requests.
///
/// A model that does not fit ends in what to take instead, which is the same for every model on the
/// same card: of a batch of `fit` most lines ask for it again. Only `Advisor.caching` makes one,
/// for one thread at a time; the compiler does not check that.
final class RecommendationCache: @unchecked Sendable {
  private(set) var recommendations: [Request: [Recommendation]] = [:]

  /// About 10 KiB each, so 20 MiB at most.
  private static let limit = 2048

  func store(_ found: [Recommendation], for request: Request) {
    if recommendations.count >= Self.limit { recommendations.removeAll(keepingCapacity: true) }
    recommendations[request] = found
  }
}
