/// How Unsloth's scripts make texts of rows.
enum UnslothData {
  /// Whether the rows become texts, in which the answers are found by their markers.
  ///
  /// Rows for a base model stay pairs, whose completion alone has a loss.
  static func hasMarkers(_ recipe: TrainingRecipe) -> Bool {
    recipe.job.stage == .sft && !recipe.isBase
  }

  /// The conversion of the rows.
  static func lines(_ recipe: TrainingRecipe) -> [RecipeLine] {
    if recipe.job.stage == .cpt { return ending(recipe) }
    if recipe.isBase { return TRLData.lines(recipe) }
    return switch recipe.job.dataFormat {
    case .alpaca: chat(alpacaTurns, "messages")
    case .messages: chat([], "row[\"messages\"]")
    case .sharegpt:
      ["", "ROLES = {\"human\": \"user\", \"gpt\": \"assistant\"}"]
        + chat(["    messages = \(ScriptData.turns)"], "messages")
    case .promptCompletion: chat(pairTurns, "messages")
    case .text: []
    case .preference: TRLData.lines(recipe)
    }
  }

  /// The loss on the answers only.
  static func masking(_ recipe: TrainingRecipe) -> [RecipeLine] {
    guard hasMarkers(recipe) else { return [] }
    return [
      RecipeLine(
        "trainer = train_on_responses_only(trainer)", "the loss is on the answers only")
    ]
  }

  /// TRL ends each text by itself, Unsloth does not.
  private static func ending(_ recipe: TrainingRecipe) -> [RecipeLine] {
    let tokenizer = recipe.job.hasTower ? "tokenizer.tokenizer" : "tokenizer"
    return map([
      .comment("Without its end a text would run into the next one.", indent: 4),
      "    return {\"text\": row[\"text\"] + \(tokenizer).eos_token}",
    ])
  }

  private static func map(_ body: [RecipeLine]) -> [RecipeLine] {
    ["", "", "def to_text(row):"] + body + [
      "", "", "dataset = dataset.map(to_text, remove_columns=dataset.column_names)",
    ]
  }

  private static func chat(_ before: [RecipeLine], _ messages: String) -> [RecipeLine] {
    map(
      before + [
        "    return {\"text\": tokenizer.apply_chat_template(\(messages), tokenize=False)}"
      ])
  }

  private static let alpacaTurns: [RecipeLine] = [
    "    user = row[\"instruction\"] + (\"\\n\\n\" + row[\"input\"] if row.get(\"input\") else \"\")",
    RecipeLine(
      "    messages = [{\"role\": \"user\", \"content\": user}, "
        + "{\"role\": \"assistant\", \"content\": row[\"output\"]}]"),
  ]

  private static let pairTurns: [RecipeLine] = [
    "    if isinstance(row[\"prompt\"], str):",
    RecipeLine(
      "        messages = [{\"role\": \"user\", \"content\": row[\"prompt\"]}, "
        + "{\"role\": \"assistant\", \"content\": row[\"completion\"]}]"),
    "    else:",
    "        messages = row[\"prompt\"] + row[\"completion\"]",
  ]
}
