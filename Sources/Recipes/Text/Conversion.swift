import Messages

/// Small Python programs that write rows in another format.
enum Conversion {
  /// The lines that say how to turn rows into messages, for a refusal.
  static func offer(_ format: DataFormat, _ file: String) -> [Message] {
    guard let body = toMessages(format) else { return [] }
    let program =
      ["", "python3 - \(Shell.word(file)) <<'END'"] + program(body, output: "messages.jsonl")
      + ["END"]
    return ["convert the rows, then take '--data messages.jsonl --data-format messages':"]
      + program.map(Message.verbatim)
  }

  /// A program that reads the file named on the command line.
  private static func program(_ body: [String], output: String) -> [String] {
    ["import json, sys"] + body + [
      "with open(sys.argv[1], encoding=\"utf-8\") as source, "
        + "open(\(Python.quoted(output)), \"w\", encoding=\"utf-8\") as target:",
      "    for line in source:",
      "        if line.strip():",
      "            target.write(json.dumps(convert(json.loads(line)), ensure_ascii=False) + \"\\n\")",
    ]
  }

  /// `convert(row)` from a format to messages.
  private static func toMessages(_ format: DataFormat) -> [String]? {
    switch format {
    case .alpaca:
      return [
        "def convert(row):",
        "    user = row[\"instruction\"] + (\"\\n\\n\" + row[\"input\"] if row.get(\"input\") else \"\")",
        "    return {\"messages\": [{\"role\": \"user\", \"content\": user}, "
          + "{\"role\": \"assistant\", \"content\": row[\"output\"]}]}",
      ]
    case .sharegpt:
      return [
        "ROLES = {\"human\": \"user\", \"gpt\": \"assistant\"}",
        "def convert(row):",
        "    return {\"messages\": [{\"role\": ROLES.get(turn[\"from\"], turn[\"from\"]), "
          + "\"content\": turn[\"value\"]} for turn in row[\"conversations\"]]}",
      ]
    case .promptCompletion:
      return [
        "def convert(row):",
        "    if isinstance(row[\"prompt\"], list):",
        "        return {\"messages\": row[\"prompt\"] + row[\"completion\"]}",
        "    return {\"messages\": [{\"role\": \"user\", \"content\": row[\"prompt\"]}, "
          + "{\"role\": \"assistant\", \"content\": row[\"completion\"]}]}",
      ]
    case .messages, .text, .preference: return nil
    }
  }

  /// The second file of a DPO recipe: from `prompt`, `chosen`, `rejected` to a trainer's own keys.
  static func preferences(_ job: TrainingJob, to target: RecipeTarget, output: String)
    -> RecipeFile
  {
    let shape: [RecipeLine] =
      switch target {
      case .llamaFactory:
        [
          "    turns = [{\"from\": NAMES[turn[\"role\"]], \"value\": turn[\"content\"]} for turn in prompt]",
          RecipeLine(
            "    return {\"conversations\": turns, \"chosen\": {\"from\": \"gpt\", \"value\": chosen}, "
              + "\"rejected\": {\"from\": \"gpt\", \"value\": rejected}}"),
        ]
      case .axolotl:
        [
          RecipeLine(
            "    return {\"messages\": prompt, "
              + "\"chosen\": {\"role\": \"assistant\", \"content\": chosen}, "
              + "\"rejected\": {\"role\": \"assistant\", \"content\": rejected}}")
        ]
      default:
        [
          "    answer = [{\"role\": \"assistant\", \"content\": chosen}]",
          "    return {\"messages\": prompt + answer, \"rejected_response\": rejected}",
        ]
      }
    let names: [RecipeLine] =
      target == .llamaFactory
      ? ["NAMES = {\"system\": \"system\", \"user\": \"human\", \"assistant\": \"gpt\"}"] : []
    return RecipeFile(
      "convert.py",
      [
        .comment(
          "Rows with prompt, chosen and rejected (text or messages) become \(output), as the "
            + "trainer reads them."),
        .comment("Python's own library only."), "import json", "",
        "DATA = \(Python.quoted(job.dataFile))",
        "OUTPUT = \(Python.quoted(output))",
      ] + names + [
        "", "",
        "def text(answer):",
        "    return answer if isinstance(answer, str) else answer[-1][\"content\"]",
        "", "",
        "def convert(row):",
        "    prompt = row[\"prompt\"]",
        "    if isinstance(prompt, str):",
        "        prompt = [{\"role\": \"user\", \"content\": prompt}]",
        "    chosen, rejected = text(row[\"chosen\"]), text(row[\"rejected\"])",
      ] + shape + [
        "", "",
        "with open(DATA, encoding=\"utf-8\") as source, open(OUTPUT, \"w\", encoding=\"utf-8\") as target:",
        "    for line in source:",
        "        if line.strip():",
        "            target.write(json.dumps(convert(json.loads(line)), ensure_ascii=False) + \"\\n\")",
      ])
  }
}
