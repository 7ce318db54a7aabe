import ModelCatalog

extension AuditRule {
  /// What came after what.
  static let history: [AuditRule] = [
    AuditRule(
      .error, "release-before-predecessor",
      "A successor was released after the model that it supersedes.",
      why: "Superseded models are ranked down; the wrong way round hides the newer one.",
      triggers: AuditExample(
        "older than what it follows",
        ["models[0].supersededBy": .string("Acme-2-7B"), "models[1].release": .string("2024-12")]),
      passes: AuditExample(
        "younger",
        ["models[0].supersededBy": .string("Acme-2-7B"), "models[1].release": .string("2025-04")]),
      scope: .catalog
    ) { catalog, findings in
      for place in catalog.places {
        guard let name = place.model.supersededBy, let successor = catalog.place(named: name),
          let own = place.model.release, let later = successor.model.release, later < own
        else { continue }
        findings.note(
          place, "supersededBy", "\(name) is of \(later), \(place.model.name) of \(own)")
      }
    },
    AuditRule(
      .error, "successor-cycle",
      "No model comes after itself, not even by way of others.",
      why: "In a cycle every model is outdated and none is recommended first.",
      triggers: AuditExample(
        "two that follow each other",
        [
          "models[0].supersededBy": .string("Acme-2-7B"),
          "models[1].supersededBy": .string("Acme-2-1.5B"),
        ]),
      passes: AuditExample("a chain", ["models[0].supersededBy": .string("Acme-2-7B")]),
      scope: .catalog
    ) { catalog, findings in
      // Each model is walked over once: 0 not yet, 1 on the way now, 2 done.
      var state = [Int](repeating: 0, count: catalog.places.count)
      for start in catalog.places.indices where state[start] == 0 {
        var way: [Int] = []
        var current: Int? = start
        while let index = current, state[index] == 0 {
          state[index] = 1
          way.append(index)
          current = catalog.places[index].model.supersededBy.flatMap {
            catalog.byName[$0.lowercased()]
          }
        }
        if let index = current, state[index] == 1, let first = way.firstIndex(of: index) {
          let names = way[first...].map { catalog.places[$0].model.name }
          findings.note(
            catalog.places[index], "supersededBy",
            "a cycle: \((names + [names[0]]).joined(separator: " → "))")
        }
        for index in way { state[index] = 2 }
      }
    },
    AuditRule(
      .warning, "successor-of-another-series",
      "A successor is of the same maker or series.",
      why:
        "Another maker's model is an alternative; which one is better is an opinion, not a fact.",
      triggers: AuditExample(
        "another maker's model", line: "zeta-1", hasNeighbour: true,
        ["models[1].supersededBy": .string("Zeta-1-7B")]),
      passes: AuditExample("the same line", ["models[0].supersededBy": .string("Acme-2-7B")]),
      scope: .catalog
    ) { catalog, findings in
      for place in catalog.places {
        guard let name = place.model.supersededBy, let successor = catalog.place(named: name),
          successor.family.series != place.family.series,
          Set(successor.family.organizations).isDisjoint(with: place.family.organizations)
        else { continue }
        findings.note(
          place, "supersededBy", "\(name) is of \(successor.family.name), another maker's line")
      }
    },
    AuditRule(
      .warning, "model-order",
      "The models of a family stand in the order of their parameters.",
      why: "Readers of the file, and of every list, look for a size where it belongs.",
      triggers: AuditExample(
        "a small one last",
        [
          "models[2]": .object([
            "name": .string("Acme-2-0.5B"), "license": .string("mit"),
            "modelType": .string("llama"),
            "parameters": .object(["total": .integer(494_032_768)]),
            "sources": .strings(["acme/Acme-2:README.md"]),
            "checkpoints": .array([
              .object([
                "repository": .string("acme/Acme-2-0.5B"), "variant": .string("base"),
                "quantization": .string("16-bit"), "isOfficial": .bool(true),
                "evidence": .strings(["hubSnapshot"]),
              ])
            ]),
          ])
        ]),
      passes: AuditExample("the small one first"),
      scope: .model
    ) { catalog, findings in
      for (file, family) in catalog.families.enumerated() {
        for (number, pair) in zip(family.models, family.models.dropFirst()).enumerated()
        where pair.0.parameters.total > pair.1.parameters.total {
          findings.note(
            file, "models[\(number + 1)]", "\(pair.1.name) is smaller than \(pair.0.name) before it"
          )
        }
      }
    },
  ]
}
