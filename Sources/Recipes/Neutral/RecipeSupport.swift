import ModelCatalog

/// Which trainers know a model, without making a recipe.
public struct RecipeSupport: Sendable {
  private let types: ModelTypes

  /// Reads what is built into the program.
  public init() throws(CatalogError) { types = try .embedded() }

  /// The first of the trainers, the wished one before all, that knows a model's type.
  public func trainer(for model: Model, wished: RecipeTarget) -> RecipeTarget? {
    guard let type = types.types[model.name] else { return nil }
    return ([wished] + RecipeTarget.trainers).first {
      (try? TrainerFacts.embedded($0))?.modelTypes.contains(type) ?? false
    }
  }
}
