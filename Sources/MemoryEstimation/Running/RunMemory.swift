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
    plan(model, setup).map { $0.estimate() }
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
    plan(architecture, parameters, setup, profile, hasFusedQueries: hasFusedQueries)
      .map { $0.estimate() }
  }

  static func plan(_ model: Model, _ setup: RunSetup) -> Result<RunPlan, MemoryUnknown> {
    guard let architecture = model.architecture else { return .failure(.noArchitecture) }
    return plan(
      architecture, model.parameters, setup, RunProfile(setup.engine),
      hasFusedQueries: model.hasFusedQueries)
  }

  private static func plan(
    _ architecture: Architecture, _ parameters: Parameters, _ setup: RunSetup,
    _ profile: RunProfile, hasFusedQueries: Bool
  ) -> Result<RunPlan, MemoryUnknown> {
    if let unknown = architecture.unknownForMemory { return .failure(unknown) }
    guard setup.engine.loads(setup.quantization) else {
      return .failure(
        .contradiction("\(setup.engine.rawValue) does not load \(setup.quantization.name)"))
    }
    return .success(
      RunPlan(architecture, parameters, setup, profile, hasFusedQueries: hasFusedQueries))
  }
}
