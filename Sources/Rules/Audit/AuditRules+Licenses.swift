import ModelCatalog

extension AuditRule {
  /// Licences.
  static let licenses: [AuditRule] = [
    AuditRule(
      .error, "license-of-mirror",
      "A licence stands on the model or on an official checkpoint, never on a mirror's.",
      why: """
        Mirrors carry wrong tags: a 4-bit copy of a research model says Apache-2.0. The licence of \
        the official repository is the licence.
        """,
      triggers: AuditExample(
        "a mirror's tag", ["models[0].checkpoints[2].license": .string("mit")]),
      passes: AuditExample(
        "the maker's own", ["models[0].checkpoints[1].license": .string("mit")]),
      checkpoint: { _, checkpoint, _ in
        guard let license = checkpoint.license, !checkpoint.isOfficial else { return nil }
        return ("license", "'\(license)' stands on the mirror '\(checkpoint.repository)'")
      }),
    AuditRule(
      .warning, "license-repeated",
      "A checkpoint's licence, and the upstream one, stand only where they differ.",
      why: "What is written twice is changed once, and then contradicts itself.",
      triggers: AuditExample(
        "the same licence", ["models[0].checkpoints[1].license": .string("apache-2.0")]),
      passes: AuditExample(
        "another licence upstream", ["models[0].upstreamLicense": .string("mit")]),
      model: { place, findings in
        let model = place.model
        if model.upstreamLicense == model.license {
          findings.note(place, "upstreamLicense", "'\(model.license)' is the model's licence too")
        }
        for (number, checkpoint) in model.checkpoints.enumerated()
        where checkpoint.license == model.license {
          findings.note(
            place, "checkpoints[\(number)].license", "'\(model.license)' is the model's licence too")
        }
      }),
    AuditRule(
      .warning, "license-of-family",
      "No model of a line with free licences has a licence that was not established.",
      why: """
        A licence whose terms nobody established is treated as not allowed. One such model in a \
        line of free ones is mostly a licence that was not looked up.
        """,
      triggers: AuditExample("not looked up", ["models[1].license": .string("unverified")]),
      passes: AuditExample(
        "research only is known", ["models[1].license": .string("qwen-research")]),
      scope: .model
    ) { catalog, findings in
      for place in catalog.places {
        let license = catalog.catalog.licenses[place.model.license]
        guard license?.commercial == .unknown else { continue }
        let sisters = place.family.models.contains {
          catalog.catalog.licenses[$0.license]?.commercial == .yes
        }
        if sisters {
          findings.note(
            place, "license", "not established, though others of the line come under free licences")
        }
      }
    },
  ]
}
