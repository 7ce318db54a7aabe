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
  /// `parameters` adds what the dimensions do not tell: encoders for images and sound.
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
