import ModelCatalog

extension AuditRule {
  /// Languages, sources and ids.
  static let facts: [AuditRule] = [
    AuditRule(
      .error, "language-tag",
      "A language is a BCP 47 tag such as zh, pt-BR or zh-Hans.",
      why: "`cn` is China and no language; a tag that nobody asks for hides the model.",
      triggers: AuditExample("a word", ["languages.tags[2]": .string("chinese")]),
      passes: AuditExample("language and region", ["languages.tags[2]": .string("pt-BR")]),
      scope: .model
    ) { catalog, findings in
      catalog.forEachLanguages { file, path, languages in
        for (number, tag) in languages.tags.enumerated() where !LanguageTag.isWellFormed(tag) {
          findings.note(
            file, "\(path).tags[\(number)]", "'\(tag)' is not a language tag such as zh or pt-BR")
        }
      }
    },
    AuditRule(
      .error, "language-count",
      "No language is listed twice, and not more are listed than are claimed.",
      why: "The count decides whether a model is asked about languages that it does not list.",
      triggers: AuditExample("twice", ["languages.tags[2]": .string("EN")]),
      passes: AuditExample("as many as claimed", ["languages.count": .integer(2)]),
      scope: .model
    ) { catalog, findings in
      catalog.forEachLanguages { file, path, languages in
        var seen: Set<String> = []
        for (number, tag) in languages.tags.enumerated()
        where !seen.insert(tag.lowercased()).inserted {
          findings.note(file, "\(path).tags[\(number)]", "'\(tag)' is listed twice")
        }
        if let count = languages.count, count < languages.tags.count {
          findings.note(
            file, "\(path).count", "\(count) claimed, \(languages.tags.count) listed")
        }
      }
    },
    AuditRule(
      .warning, "source-vague",
      "A source is a place: a page, a repository, a file, a package with its version.",
      why: "A fact whose source cannot be opened cannot be checked.",
      triggers: AuditExample("a shrug", ["models[1].sources[0]": .string("internet")]),
      passes: AuditExample(
        "an address", ["models[1].sources[0]": .string("https://example.com/acme-2")]),
      scope: .model
    ) { catalog, findings in
      func isVague(_ source: String) -> Bool {
        source.utf8.count < 12 || !source.contains { "/:.".contains($0) || $0.isNumber }
      }
      for place in catalog.places {
        for (number, source) in place.model.sources.enumerated() where isVague(source) {
          findings.note(place, "sources[\(number)]", "'\(source)' is no place to look")
        }
      }
    },
    AuditRule(
      .warning, "family-repeated",
      "A model states languages and chat templates only where they differ from the family's.",
      why: "What is written twice is changed once, and then contradicts itself.",
      triggers: AuditExample(
        "the same languages",
        [
          "models[1].languages": .object([
            "tags": .strings(["en", "zh-Hans"]), "count": .integer(12),
            "source": .string("acme/Acme-2:README.md"),
          ])
        ]),
      passes: AuditExample(
        "other languages",
        [
          "models[1].languages": .object([
            "tags": .strings(["en"]), "source": .string("acme/Acme-2:README.md"),
          ])
        ]),
      model: { place, findings in
        if let own = place.model.languages, own == place.family.languages {
          findings.note(place, "languages", "the same as the family's")
        }
        if let own = place.model.chatTemplates, own == place.family.chatTemplates {
          findings.note(place, "chatTemplates", "the same as the family's")
        }
      }),
    AuditRule(
      .error, "family-id",
      "A family's id is in lower-case letters, digits, points and hyphens.",
      why: "It is a file's name and a word on the command line, on every system.",
      triggers: AuditExample("a blank and a capital", ["id": .string("Acme 2")]),
      passes: AuditExample("as the file is called"),
      scope: .model
    ) { catalog, findings in
      for (file, family) in catalog.families.enumerated() {
        let isPlain = family.id.utf8.allSatisfy {
          (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D
        }
        if !isPlain { findings.note(file, "id", "'\(family.id)' is not such as acme-2.1") }
      }
    },
    AuditRule(
      .warning, "family-empty",
      "A family has a model, and an organization that owns its repositories.",
      why: "An empty list passes every other rule.",
      triggers: AuditExample("no organization", ["organizations": .array([]), "models": .array([])]),
      passes: AuditExample("one organization"),
      scope: .model
    ) { catalog, findings in
      for (file, family) in catalog.families.enumerated() {
        if family.models.isEmpty { findings.note(file, "models", "the family has no model") }
      }
    },
  ]
}

extension AuditCatalog {
  /// Every list of languages, with its file and key path.
  func forEachLanguages(_ body: (Int, String, Languages) -> Void) {
    for (file, family) in families.enumerated() {
      if let languages = family.languages { body(file, "languages", languages) }
      for (number, model) in family.models.enumerated() {
        if let languages = model.languages { body(file, "models[\(number)].languages", languages) }
      }
    }
  }
}

/// The form of BCP 47 tags: language, script, region, variants.
enum LanguageTag {
  static func isWellFormed(_ tag: String) -> Bool {
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ $0.utf8.allSatisfy(isLetterOrDigit) }),
      let language = parts.first, (2...3).contains(language.utf8.count),
      language.utf8.allSatisfy(isLetter)
    else { return false }
    var rest = parts.dropFirst()
    if let script = rest.first, script.utf8.count == 4, script.utf8.allSatisfy(isLetter) {
      rest = rest.dropFirst()
    }
    if let region = rest.first,
      region.utf8.count == 2 && region.utf8.allSatisfy(isLetter)
        || region.utf8.count == 3 && !region.utf8.contains(where: isLetter)
    {
      rest = rest.dropFirst()
    }
    return rest.allSatisfy { (5...8).contains($0.utf8.count) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte)
  }
}
