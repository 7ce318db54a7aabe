import StrictJSON

/// The model types of transformers (`model_type` of a `config.json`) by model.
public struct ModelTypes: Sendable {
  /// The type of each model, by the model's name.
  public let types: [String: String]

  /// The models whose type no source tells.
  public let unknown: Set<String>

  init(_ value: JSONValue) {
    var json = JSONObject(value)
    _ = json.string("checked")
    var types: [String: String] = [:]
    _ = json.required("types")?.members { type, models in
      for model in models.filledList({ $0.string() }) { types[model] = type }
    }
    unknown = Set(json.list("unknown") { $0.string() })
    _ = json.required("sources")?.filledList { $0.string() }
    json.finish()
    self.types = types
  }

  /// The type of a model: what its own file says, else what this table does.
  public func type(of model: Model) -> String? { model.modelType ?? types[model.name] }

  /// The types that are built into the program.
  public static func embedded() throws(CatalogError) -> ModelTypes {
    try DataFile.modelTypes.file.read(ModelTypes.init)
  }
}
