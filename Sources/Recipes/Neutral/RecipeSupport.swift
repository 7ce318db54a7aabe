import ModelCatalog

/// Which trainers know a model, without making a recipe.
public final class RecipeSupport {
  private let types: ModelTypes
  /// The model types of the trainers that were asked for.
  private var known: [RecipeTarget: Set<String>] = [:]

  /// Reads what is built into the program.
  public init() throws(CatalogError) { types = try .embedded() }

  /// The first of the trainers, the wished one before all, that knows a model's type.
  public func trainer(for model: Model, wished: RecipeTarget) -> RecipeTarget? {
    guard let type = types.type(of: model) else { return nil }
    return ([wished] + RecipeTarget.trainers).first { modelTypes($0).contains(type) }
  }

  private func modelTypes(_ trainer: RecipeTarget) -> Set<String> {
    if let types = known[trainer] { return types }
    let types = (try? TrainerFacts.embedded(trainer))?.modelTypes ?? []
    known[trainer] = types
    return types
  }
}
