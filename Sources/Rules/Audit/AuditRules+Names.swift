import Messages
import ModelCatalog

extension AuditRule {
  /// What repositories' names say, against what the file says.
  static let names: [AuditRule] = [
    AuditRule(
      .error, "repository-quantization",
      "A repository's name does not contradict how the file says its weights are stored.",
      why: """
        Whoever loads a BitsAndBytes repository as GGUF gets an error after a long download; lists \
        that were scraped are full of such rows.
        """,
      triggers: AuditExample(
        "bnb-4bit called GGUF", ["models[0].checkpoints[2].quantization": .string("gguf")]),
      passes: AuditExample(
        "a plain name may hold MXFP4", ["models[1].checkpoints[0].quantization": .string("mxfp4")]),
      checkpoint: { _, checkpoint, name in
        guard let said = name.catalogQuantization, said != checkpoint.quantization else {
          return nil
        }
        return (
          "quantization",
          "'\(checkpoint.repository)' says \(said.rawValue), the file \(checkpoint.quantization.rawValue)"
        )
      }),
    AuditRule(
      .error, "repository-plain-name",
      "A repository that is packed to 4 bit or into GGUF files says so in its name.",
      why: """
        Mirrors always name what they did to the weights. A plain name with a packed format is \
        mostly the row of another repository.
        """,
      triggers: AuditExample(
        "a mirror's plain name",
        ["models[0].checkpoints[2].repository": .string("unsloth/Acme-2-1.5B-Instruct")]),
      passes: AuditExample("the name says bnb-4bit"),
      checkpoint: { _, checkpoint, name in
        let packed: [Quantization] = [.bnb4bit, .unslothBnb4bit, .gguf]
        guard packed.contains(checkpoint.quantization), !checkpoint.isOfficial,
          name.assumedCatalogQuantization == .sixteenBit
        else { return nil }
        return (
          "quantization",
          "'\(checkpoint.repository)' does not say that it is \(checkpoint.quantization.rawValue)"
        )
      }),
    AuditRule(
      .error, "repository-size",
      "A repository's name says the size of the model that it stands under.",
      why: "A row under the wrong size promises a model that fits and delivers one that does not.",
      triggers: AuditExample(
        "a repository of the other size",
        ["models[0].checkpoints[2].repository": .string("unsloth/Acme-2-7B-Instruct-bnb-4bit")]),
      passes: AuditExample(
        "no size in the name",
        [
          "models[1].checkpoints[0].repository": .string("acme/Acme-2-Instruct"),
          "models[1].scores": nil,
        ]),
      checkpoint: { place, checkpoint, name in
        guard let size = name.parametersInBillions, !name.isEffectiveSize,
          !SizeLabel.agrees(size, place.model.parameters, tolerance: 0.3),
          place.name.parametersInBillions != size
        else { return nil }
        return (
          "repository",
          "'\(checkpoint.repository)' says \(Format.decimal(size))B, but \(place.model.name) has "
            + "\(Format.parameters(place.model.parameters.total))"
        )
      }),
    AuditRule(
      .error, "repository-variant",
      "A repository's name does not contradict the variant that the file gives.",
      why: "Base and instruct weights are trained differently; the rules choose between them.",
      triggers: AuditExample(
        "instruct weights as base", ["models[1].checkpoints[0].variant": .string("base")]),
      passes: AuditExample(
        "a reasoning model may be called instruct",
        ["models[1].checkpoints[0].variant": .string("reasoning")]),
      checkpoint: { place, checkpoint, name in
        guard let said = name.catalogVariant, said != checkpoint.variant,
          place.name.catalogVariant != said, said == .base || checkpoint.variant == .base
        else { return nil }
        return (
          "variant",
          "'\(checkpoint.repository)' says \(said.rawValue), the file \(checkpoint.variant.rawValue)"
        )
      }),
    AuditRule(
      .error, "repository-version",
      "A repository's name does not name another version of the line.",
      why: "Qwen2 and Qwen2.5 share sizes and words; one digit makes it another model.",
      triggers: AuditExample(
        "version 1",
        ["models[0].checkpoints[2].repository": .string("unsloth/Acme-1-1.5B-Instruct-bnb-4bit")]),
      passes: AuditExample(
        "the maker's own line in capitals",
        ["models[0].checkpoints[2].repository": .string("unsloth/ACME-2-1.5B-Instruct-bnb-4bit")]),
      checkpoint: { place, checkpoint, name in
        guard let version = name.version, let own = place.name.version, version != own,
          name.family?.lowercased() == place.name.family?.lowercased(),
          !place.model.aliases.contains(where: { ModelName($0).version == version })
        else { return nil }
        return (
          "repository",
          "'\(checkpoint.repository)' says version \(version), \(place.model.name) is version \(own)"
        )
      }),
    AuditRule(
      .error, "ollama-tag",
      "An ollama tag is `name` or `name:tag`, and a size in it is the model's.",
      why: "The tag is pasted into a terminal, and what it pulls is what memory was planned for.",
      triggers: AuditExample(
        "another size", ["models[0].ollama": .string("acme2:7b")]),
      passes: AuditExample("a name without a size", ["models[0].ollama": .string("acme2")]),
      model: { place, findings in
        guard let tag = place.model.ollama else { return }
        let parts = tag.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count <= 2, !parts.contains(where: \.isEmpty), !tag.contains(" ") else {
          findings.note(place, "ollama", "'\(tag)' is not a tag such as acme2:7b")
          return
        }
        guard let size = ModelName(tag).parametersInBillions, !ModelName(tag).isEffectiveSize,
          !SizeLabel.agrees(size, place.model.parameters, tolerance: 0.3),
          place.name.parametersInBillions != size
        else { return }
        findings.note(
          place, "ollama",
          "'\(tag)' says \(Format.decimal(size))B, but \(place.model.name) has "
            + "\(Format.parameters(place.model.parameters.total))")
      }),
  ]
}

/// The size that a name states, against a count.
enum SizeLabel {
  /// Whether a label in billions is about the total, the text part or what is loaded.
  static func agrees(_ label: Double, _ parameters: Parameters, tolerance: Double) -> Bool {
    [parameters.total, parameters.text, parameters.loaded].contains { count in
      guard let count else { return false }
      let billions = Double(count) / 1e9
      // Makers leave embeddings out of small labels: 2.6B is a 2B, 1.6B a 1B.
      let rounding = label == label.rounded() ? 0.65 : 0.05
      return abs(billions - label) <= max(rounding, tolerance * label)
    }
  }
}
