import Messages
import ModelCatalog

extension AuditRule {
  /// Names by which models are found.
  static let aliases: [AuditRule] = [
    AuditRule(
      .error, "alias-shadows",
      "An alias or ollama tag is not another model's name, repository or tag.",
      why: "Looking one model up would answer with the other.",
      triggers: AuditExample(
        "another model's repository",
        [
          "models[1].checkpoints[0].repository": .string("acme/Acme-2-Large"),
          "models[1].scores": nil, "models[0].aliases[0]": .string("acme/acme-2-large"),
        ]),
      passes: AuditExample(
        "a former repository", ["models[0].aliases[0]": .string("older-acme/Acme-2-1.5B")]),
      scope: .catalog
    ) { catalog, findings in
      var owners: [String: Int] = [:]
      for (index, place) in catalog.places.enumerated() {
        for name in [place.model.name] + place.model.checkpoints.map(\.repository) {
          owners[name.lowercased()] = owners[name.lowercased()] ?? index
        }
      }
      for (index, place) in catalog.places.enumerated() {
        let aliases = place.model.aliases.enumerated().map { ("aliases[\($0)]", $1) }
        for (key, name) in aliases + place.model.ollamaNames.map({ ("ollama", $0) }) {
          if let owner = owners[name.lowercased()], owner != index {
            findings.note(
              place, key, "'\(name)' is a name of \(catalog.places[owner].model.name)")
          } else {
            owners[name.lowercased()] = index
          }
        }
      }
    },
    AuditRule(
      .warning, "alias-dead",
      "An alias adds a name: it is not the model's own name, repository or tag.",
      why: "It is never used, and whoever reads it looks for a reason.",
      triggers: AuditExample(
        "its own repository", ["models[0].aliases[0]": .string("acme/Acme-2-1.5B")]),
      passes: AuditExample("with a blank", ["models[0].aliases[0]": .string("Acme 2 1.5B")]),
      model: { place, findings in
        let model = place.model
        let own = Set(
          ([model.name] + model.checkpoints.map(\.repository) + model.ollamaNames)
            .map { $0.lowercased() })
        for (number, alias) in model.aliases.enumerated() where own.contains(alias.lowercased()) {
          findings.note(place, "aliases[\(number)]", "'\(alias)' already finds \(model.name)")
        }
      }),
    AuditRule(
      .error, "alias-size",
      "A size in an alias is the model's.",
      why: "Whoever asks for 3B and gets 7B plans with the wrong memory.",
      triggers: AuditExample("3B", ["models[1].aliases": .strings(["old-acme/Acme-2-3B"])]),
      passes: AuditExample("7B", ["models[1].aliases": .strings(["old-acme/Acme-2-7B"])]),
      model: { place, findings in
        for (number, alias) in place.model.aliases.enumerated() {
          let name = ModelName(alias)
          guard let size = name.parametersInBillions, !name.isEffectiveSize,
            !SizeLabel.agrees(size, place.model.parameters, tolerance: 0.3),
            place.name.parametersInBillions != size
          else { continue }
          findings.note(
            place, "aliases[\(number)]",
            "'\(alias)' says \(Format.decimal(size))B, but \(place.model.name) has "
              + "\(Format.parameters(place.model.parameters.total))")
        }
      }),
  ]
}
