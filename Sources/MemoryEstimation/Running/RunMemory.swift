import ModelCatalog

/// The memory that running a model needs, from first principles.
///
/// Total = weights + cached keys and values + states + working memory + what the allocator and CUDA
/// take for themselves.
public enum RunMemory {
  /// Estimates a model of the catalog on one card, or says why it cannot.
  public static func estimate(
    _ model: Model, _ setup: RunSetup
  ) -> Result<MemoryEstimate, MemoryUnknown> {
    estimate(ModelDimensions(model), setup)
  }

  /// Estimates dimensions that were counted before, or says that there are none.
  public static func estimate(
    _ dimensions: ModelDimensions?, _ setup: RunSetup
  ) -> Result<MemoryEstimate, MemoryUnknown> {
    plan(dimensions, setup, RunProfile(setup.engine)).map { $0.estimate() }
  }

  /// Estimates dimensions on one card, or says why it cannot.
  ///
  /// `parameters` adds what the dimensions do not tell: towers for images and sound.
  public static func estimate(
    architecture: Architecture, parameters: Parameters, _ setup: RunSetup
  ) -> Result<MemoryEstimate, MemoryUnknown> {
    estimate(
      architecture: architecture, parameters: parameters, setup,
      profile: RunProfile(setup.engine))
  }

  /// Estimates with a profile that is no engine's default.
  package static func estimate(
    architecture: Architecture, parameters: Parameters, _ setup: RunSetup, profile: RunProfile,
    hasFusedQueries: Bool = false
  ) -> Result<MemoryEstimate, MemoryUnknown> {
    let dimensions = ModelDimensions(architecture, parameters, hasFusedQueries: hasFusedQueries)
    return plan(dimensions, setup, profile).map { $0.estimate() }
  }

  /// The longest context that fits, up to `limit` tokens (the model's own by default); nil when not
  /// even one token fits or nothing can be said.
  public static func longestContext(
    _ model: Model, _ setup: RunSetup, budgetBytes: Int, limit: Int? = nil
  ) -> Int? {
    let most =
      limit ?? model.context?.extendedInTokens ?? model.context?.nativeInTokens ?? 131_072
    let dimensions = ModelDimensions(model)
    return largest(upTo: most) { tokens in
      var setup = setup
      setup.contextLengthInTokens = tokens
      return fits(dimensions, setup, budgetBytes)
    }
  }

  /// The most sequences at once that fit, up to `limit`; nil when not even one fits.
  public static func largestBatch(
    _ model: Model, _ setup: RunSetup, budgetBytes: Int, limit: Int = 1024
  ) -> Int? {
    let dimensions = ModelDimensions(model)
    return largest(upTo: limit) { batch in
      var setup = setup
      setup.batchSize = batch
      return fits(dimensions, setup, budgetBytes)
    }
  }

  private static func fits(_ dimensions: ModelDimensions?, _ setup: RunSetup, _ budget: Int)
    -> Bool
  {
    guard case .success(let estimate) = estimate(dimensions, setup) else { return false }
    return estimate.totalBytes <= budget
  }

  /// The largest number of which something holds that never holds again once it fails.
  private static func largest(upTo limit: Int, where holds: (Int) -> Bool) -> Int? {
    guard limit >= 1, holds(1) else { return nil }
    if holds(limit) { return limit }
    var low = 1
    var high = limit
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if holds(middle) { low = middle } else { high = middle }
    }
    return low
  }

  static func plan(
    _ dimensions: ModelDimensions?, _ setup: RunSetup, _ profile: RunProfile
  ) -> Result<RunPlan, MemoryUnknown> {
    guard let dimensions else { return .failure(.noArchitecture) }
    if let unknown = dimensions.unknown { return .failure(unknown) }
    guard setup.engine.loads(setup.quantization) else {
      return .failure(
        .contradiction("\(setup.engine.rawValue) does not load \(setup.quantization.name)"))
    }
    return .success(RunPlan(dimensions, setup, profile))
  }
}
