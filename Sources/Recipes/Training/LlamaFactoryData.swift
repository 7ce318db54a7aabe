/// The keys of a data set in `dataset_info.json`.
enum LlamaFactoryDatasetKey: String, RecipeKey {
  static let place = "dataset"

  case file = "file_name"
  case formatting
  case ranking
  case columns
  case tags
}

/// The columns of a data set in `dataset_info.json`.
enum LlamaFactoryColumn: String, RecipeKey {
  static let place = "columns"

  case prompt
  case query
  case response
  case messages
  case chosen
  case rejected
}

/// What `dataset_info.json` says of messages.
enum LlamaFactoryTag: String, RecipeKey {
  static let place = "tags"

  case role = "role_tag"
  case content = "content_tag"
  case user = "user_tag"
  case assistant = "assistant_tag"
  case system = "system_tag"
}

/// The file by which LLaMA-Factory finds the columns of a data file.
enum LlamaFactoryData {
  static func info(_ recipe: TrainingRecipe) -> [RecipeLine] {
    var parts: [String] = []
    func add(_ key: LlamaFactoryDatasetKey, _ json: String) {
      parts.append("    \(JSONLine.quoted(key.rawValue)): \(json)")
    }
    let format = recipe.job.dataFormat
    let file = format == .preference ? "preferences.jsonl" : recipe.job.dataFile
    add(.file, JSONLine.quoted(file))
    if format.isChat { add(.formatting, "\"sharegpt\"") }
    if format == .preference { add(.ranking, "true") }
    add(.columns, object(columns(format)))
    if format == .messages { add(.tags, object(tags)) }
    return [
      "{", "  \"rows\": {", RecipeLine(parts.joined(separator: ",\n")), "  }", "}",
    ]
  }

  private static func columns(_ format: DataFormat) -> [(LlamaFactoryColumn, String)] {
    switch format {
    case .alpaca: [(.prompt, "instruction"), (.query, "input"), (.response, "output")]
    case .promptCompletion: [(.prompt, "prompt"), (.response, "completion")]
    case .text: [(.prompt, "text")]
    case .messages: [(.messages, "messages")]
    case .sharegpt: [(.messages, "conversations")]
    case .preference:
      [(.messages, "conversations"), (.chosen, "chosen"), (.rejected, "rejected")]
    }
  }

  private static let tags: [(LlamaFactoryTag, String)] = [
    (.role, "role"), (.content, "content"), (.user, "user"), (.assistant, "assistant"),
    (.system, "system"),
  ]

  private static func object<Key: RecipeKey>(_ members: [(Key, String)]) -> String {
    "{"
      + members.map { "\(JSONLine.quoted($0.rawValue)): \(JSONLine.quoted($1))" }
      .joined(separator: ", ") + "}"
  }
}
