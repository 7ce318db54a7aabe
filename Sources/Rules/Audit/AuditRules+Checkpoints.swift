import Messages
import ModelCatalog

extension AuditRule {
  /// Repositories: whose they are, and how we know.
  static let checkpoints: [AuditRule] = [
    AuditRule(
      .error, "official-owner",
      "An official repository is owned by one of the family's organizations.",
      why: "The licence and the 16-bit weights are taken from official repositories only.",
      triggers: AuditExample(
        "a mirror called official", ["models[0].checkpoints[2].isOfficial": .bool(true)]),
      passes: AuditExample(
        "the owner in other letters",
        [
          "models[1].checkpoints[0].repository": .string("Acme/Acme-2-7B-Instruct"),
          "models[1].scores": nil,
        ]),
      checkpoint: { place, checkpoint, _ in
        guard checkpoint.isOfficial, !place.owns(checkpoint) else { return nil }
        return (
          "isOfficial",
          "'\(checkpoint.repository)' is not owned by \(Message.list(place.family.organizations, or: true))"
        )
      }),
    AuditRule(
      .warning, "official-unmarked",
      "A repository that a family's organization owns is marked as official.",
      why:
        "An unmarked one counts as a mirror: its licence is ignored and it is never the original.",
      triggers: AuditExample(
        "the maker's own GGUF",
        [
          "models[1].checkpoints[1]": .object([
            "repository": .string("acme/Acme-2-7B-Instruct-GGUF"), "variant": .string("instruct"),
            "quantization": .string("gguf"), "evidence": .strings(["hubSnapshot"]),
          ])
        ]),
      passes: AuditExample("a mirror's"),
      checkpoint: { place, checkpoint, _ in
        guard !checkpoint.isOfficial, place.owns(checkpoint) else { return nil }
        return (
          "repository", "'\(checkpoint.repository)' is the maker's; mark it with 'isOfficial'"
        )
      }),
    AuditRule(
      .error, "mirror-without-original",
      "There is an official checkpoint for every variant that mirrors hold.",
      why: "Without it the licence of the variant is not known, and it is never recommended.",
      triggers: AuditExample(
        "a mirror of a base model that is not listed",
        [
          "models[1].checkpoints[1]": .object([
            "repository": .string("unsloth/Acme-2-7B-bnb-4bit"), "variant": .string("base"),
            "quantization": .string("bnb-4bit"), "evidence": .strings(["unslothMapper"]),
          ])
        ]),
      passes: AuditExample("a mirror of the instruct model"),
      checkpoint: { place, checkpoint, _ in
        guard !checkpoint.isOfficial, !place.model.variants.contains(checkpoint.variant) else {
          return nil
        }
        return (
          "variant",
          "no official checkpoint of the \(checkpoint.variant.rawValue) variant is listed"
        )
      }),
    AuditRule(
      .error, "mirror-evidence",
      "A repository of another organization was seen in a snapshot or a tool's table.",
      why: """
        Names of mirrors are easily built from parts, and many that sound right do not exist. The \
        maker's documentation does not list what others pack.
        """,
      triggers: AuditExample(
        "only the maker's documentation",
        ["models[0].checkpoints[2].evidence": .strings(["vendorDocumentation"])]),
      passes: AuditExample(
        "a table too",
        ["models[0].checkpoints[2].evidence": .strings(["vendorDocumentation", "unslothMapper"])]),
      checkpoint: { _, checkpoint, _ in
        guard !checkpoint.isOfficial,
          checkpoint.evidence.allSatisfy({ $0 == .vendorDocumentation }),
          !checkpoint.evidence.isEmpty
        else { return nil }
        return (
          "evidence", "'\(checkpoint.repository)' is of another organization; where was it seen?"
        )
      }),
    AuditRule(
      .warning, "checkpoint-order",
      "Official checkpoints come before mirrors.",
      why: "The first of its kind is the one that is shown and trained.",
      triggers: AuditExample(
        "the mirror first",
        [
          "models[1].checkpoints[1]": .object([
            "repository": .string("acme/Acme-2-7B"), "variant": .string("base"),
            "quantization": .string("16-bit"), "isOfficial": .bool(true),
            "evidence": .strings(["hubSnapshot"]),
          ]),
          "models[1].checkpoints[0]": .object([
            "repository": .string("unsloth/Acme-2-7B-bnb-4bit"), "variant": .string("base"),
            "quantization": .string("bnb-4bit"), "evidence": .strings(["unslothMapper"]),
          ]), "models[1].scores": nil,
        ]),
      passes: AuditExample("the mirror last"),
      model: { place, findings in
        let checkpoints = place.model.checkpoints
        for number in checkpoints.indices.dropFirst()
        where checkpoints[number].isOfficial && !checkpoints[number - 1].isOfficial {
          findings.note(
            place, "checkpoints[\(number)]",
            "'\(checkpoints[number].repository)' is official and stands behind a mirror")
          return
        }
      }),
    AuditRule(
      .error, "score-repository",
      "A score is of a repository that the model lists.",
      why: "Scores of base and instruct weights differ by tens of points; a stray one misleads.",
      triggers: AuditExample(
        "the other size's",
        ["models[1].scores[0].repository": .string("acme/Acme-2-1.5B-Instruct")]),
      passes: AuditExample("the model's own"),
      model: { place, findings in
        let known = Set(place.model.checkpoints.map { $0.repository.lowercased() })
        for (number, score) in place.model.scores.enumerated()
        where !known.contains(score.repository.lowercased()) {
          findings.note(
            place, "scores[\(number)].repository",
            "'\(score.repository)' is none of the model's repositories")
        }
      }),
    AuditRule(
      .warning, "score-range",
      "A score is a share in per cent, above 0 and up to 100.",
      why: "Shares of one and points of a rating look alike and cannot be compared.",
      triggers: AuditExample("a rating", ["models[1].scores[0].value": .integer(1250)]),
      passes: AuditExample("all of it", ["models[1].scores[0].value": .integer(100)]),
      model: { place, findings in
        for (number, score) in place.model.scores.enumerated()
        where score.value <= 0 || score.value > 100 {
          findings.note(
            place, "scores[\(number)].value", "\(score.benchmark): \(score.value) is no per cent")
        }
      }),
  ]
}

extension AuditCatalog.Place {
  /// Whether one of the family's organizations owns a repository.
  func owns(_ checkpoint: Checkpoint) -> Bool {
    let owner = checkpoint.repository.split(separator: "/").first?.lowercased()
    return family.organizations.contains { $0.lowercased() == owner }
  }
}
