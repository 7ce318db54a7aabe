/// How TRL's scripts bring rows into TRL's own formats.
enum TRLData {
  /// Whether TRL knows the model's chat template well enough to find the answers in it.
  ///
  /// It compares templates letter by letter, so only the makers' repositories count.
  static func masksItself(_ recipe: TrainingRecipe) -> Bool {
    (recipe.job.dataFormat == .messages || recipe.job.dataFormat == .sharegpt)
      && recipe.facts.maskedFamilies.contains(recipe.job.family.id)
      && recipe.repository == recipe.job.official.repository
  }

  /// The conversion of the rows.
  static func lines(_ recipe: TrainingRecipe) -> [RecipeLine] {
    switch recipe.job.dataFormat {
    case .alpaca: map("to_pair", recipe.isBase ? ScriptData.alpacaText : alpacaChat)
    case .messages:
      masksItself(recipe) ? [] : map("last_turn", lastTurn("row[\"messages\"]"))
    case .sharegpt:
      ["", "ROLES = {\"human\": \"user\", \"gpt\": \"assistant\"}"]
        + (masksItself(recipe)
          ? map("to_messages", ["    return {\"messages\": \(ScriptData.turns)}"])
          : map(
            "last_turn", ["    messages = \(ScriptData.turns)"] + lastTurn("messages")))
    case .promptCompletion: recipe.isBase ? [] : map("to_pair", pairChat)
    case .text: []
    case .preference: map("to_chat", preferenceChat)
    }
  }

  private static func map(_ name: String, _ body: [RecipeLine]) -> [RecipeLine] {
    ["", "", "def \(name)(row):"] + body + [
      "", "", "dataset = dataset.map(\(name), remove_columns=dataset.column_names)",
    ]
  }

  private static let alpacaChat: [RecipeLine] = [
    .comment("The loss is on the completion only.", indent: 4),
    "    user = row[\"instruction\"] + (\"\\n\\n\" + row[\"input\"] if row.get(\"input\") else \"\")",
    "    prompt = [{\"role\": \"user\", \"content\": user}]",
    "    if row.get(\"system\"):",
    "        prompt.insert(0, {\"role\": \"system\", \"content\": row[\"system\"]})",
    RecipeLine(
      "    return {\"prompt\": prompt, "
        + "\"completion\": [{\"role\": \"assistant\", \"content\": row[\"output\"]}]}"),
  ]

  private static func lastTurn(_ messages: String) -> [RecipeLine] {
    [
      .comment(
        "TRL cannot mask this chat template: the loss is on the last answer only.", indent: 4),
      "    return {\"prompt\": \(messages)[:-1], \"completion\": \(messages)[-1:]}",
    ]
  }

  private static let pairChat: [RecipeLine] = [
    .comment(
      "Plain text becomes a question and an answer; the loss is on the answer only.", indent: 4),
    "    if isinstance(row[\"prompt\"], str):",
    "        return {",
    "            \"prompt\": [{\"role\": \"user\", \"content\": row[\"prompt\"]}],",
    "            \"completion\": [{\"role\": \"assistant\", \"content\": row[\"completion\"]}],",
    "        }",
    "    return {\"prompt\": row[\"prompt\"], \"completion\": row[\"completion\"]}",
  ]

  private static let preferenceChat: [RecipeLine] = [
    .comment("Plain text becomes a question and two answers.", indent: 4),
    "    if isinstance(row[\"prompt\"], str):",
    "        return {",
    "            \"prompt\": [{\"role\": \"user\", \"content\": row[\"prompt\"]}],",
    "            \"chosen\": [{\"role\": \"assistant\", \"content\": row[\"chosen\"]}],",
    "            \"rejected\": [{\"role\": \"assistant\", \"content\": row[\"rejected\"]}],",
    "        }",
    "    return {key: row[key] for key in (\"prompt\", \"chosen\", \"rejected\")}",
  ]
}

/// Pieces of Python that scripts of several trainers share.
enum ScriptData {
  /// ShareGPT's turns as messages.
  static let turns =
    "[{\"role\": ROLES.get(turn[\"from\"], turn[\"from\"]), \"content\": turn[\"value\"]} "
    + "for turn in row[\"conversations\"]]"

  /// Alpaca rows as plain text, for a base model: the prompt that Alpaca was trained with.
  static let alpacaText: [RecipeLine] = [
    .comment("A base model has no chat template: the plain prompt of Alpaca.", indent: 4),
    "    prompt = \"### Instruction:\\n\" + row[\"instruction\"] + \"\\n\\n\"",
    "    if row.get(\"input\"):",
    "        prompt += \"### Input:\\n\" + row[\"input\"] + \"\\n\\n\"",
    "    prompt += \"### Response:\\n\"",
    "    return {\"prompt\": prompt, \"completion\": row[\"output\"]}",
  ]
}
