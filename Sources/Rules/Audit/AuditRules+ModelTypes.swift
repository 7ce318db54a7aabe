import ModelCatalog

extension AuditRule {
  /// Whether recipes can be written for a model.
  static let modelTypes: [AuditRule] = [
    AuditRule(
      .warning, "model-type",
      "A model says its `modelType`, unless the built-in table does.",
      why: """
        A trainer knows a model by the `model_type` of its `config.json`: without it there is no \
        recipe for any trainer.
        """,
      triggers: AuditExample("none", ["models[1].modelType": nil]),
      passes: AuditExample("its own", ["models[1].modelType": .string("llama")]),
      scope: .catalog
    ) { catalog, findings in
      guard let types = try? ModelTypes.embedded() else { return }
      for place in catalog.places
      where types.type(of: place.model) == nil && !types.unknown.contains(place.model.name) {
        findings.note(
          place, "name", "no 'modelType' is given, so there is no recipe for \(place.model.name)")
      }
    }
  ]
}
