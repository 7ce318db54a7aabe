extension AuditRule {
  /// What the strict reader finds, under ids of its own so that reports name them.
  static let reader: [AuditRule] = [fileFormat, references]

  static let fileFormat = AuditRule(
    .error, "file-format",
    "A file is JSON in UTF-8 with the keys, types, units and choices of the format.",
    why: """
      A misspelt key that is ignored is a fact that silently gets lost. So an unknown key, a \
      missing one, one given twice and a value of the wrong type are errors.
      """,
    triggers: AuditExample(
      "a misspelt key", ["models[1].lisence": .string("apache-2.0")]),
    passes: AuditExample("only known keys", ["models[1].isGated": .bool(true)]),
    scope: .reader
  ) { _, _ in }

  static let references = AuditRule(
    .error, "references",
    "Ids, names, aliases and repositories stand once; what is referred to exists; sources are given.",
    why: """
      A name that means two models gets a random answer, a licence that does not exist none at \
      all, and two checkpoints of one repository contradict each other sooner or later.
      """,
    triggers: AuditExample(
      "one repository twice",
      ["models[1].checkpoints[0].repository": .string("acme/Acme-2-1.5B-Instruct"), "models[1].scores": nil]),
    passes: AuditExample("a licence that exists", ["models[1].license": .string("mit")]),
    scope: .reader
  ) { _, _ in }
}
