/// The documentation page about names, made from the tables that the parser reads.
public enum NamesPage {
  /// The text of `Documentation.docc/Names.md`.
  public static func markdown() -> String {
    grammar + "\n" + suffixes() + "\n" + words() + "\n" + ollama()
  }

  private static func suffixes() -> String {
    var text = """
      ## Suffixes

      Case does not matter, and neither do the separators. "Take the original" means: made for
      running, train the 16-bit repository.

      | Suffix | Reads as | Bits | Format | Training | What it is |
      | --- | --- | --- | --- | --- | --- |

      """
    for suffix in QuantizationSuffix.table {
      let bits = suffix.bits.map(number) ?? ""
      text +=
        "| `\(suffix.spelling)` | \(suffix.quantization) | \(bits) | \(suffix.format ?? "") | "
      text += "\(suffix.training.rawValue) | \(suffix.meaning) |\n"
    }
    return text
  }

  private static func words() -> String {
    var text = """
      ## Words

      | Word | Means |
      | --- | --- |

      """
    for (word, meaning) in NameWord.table.sorted(by: { $0.key < $1.key }) {
      text += "| `\(word)` | \(describe(meaning)) |\n"
    }
    return text
  }

  private static func describe(_ word: NameWord) -> String {
    switch word {
    case .variant(let variant): "variant: \(variant.rawValue)"
    case .speciality(let speciality): "speciality: \(speciality.rawValue)"
    case .size: "size or edition"
    case .maker: "the maker, in front of the line; passed over"
    case .component: "a part of a model"
    case .packaging: "packaging; passed over"
    case .dynamic: "Unsloth's dynamic quantization, before a suffix"
    case .mark: "kept as a word"
    case .storage: "beside a suffix, how the weights are stored; kept as a word"
    }
  }

  private static func ollama() -> String {
    var text = """
      ## What ollama's lines mean

      A tag that does not say the variant or the type means the line's default, where it is known.
      `impliedByTag` names what was filled in. Nothing stands here without a source.

      | Line | Variant | Type | Others | Source |
      | --- | --- | --- | --- | --- |

      """
    for line in OllamaLine.table {
      let others = line.exceptions.sorted { $0.key < $1.key }
        .map { "\(number($0.key))B: \($0.value)" }
      let tags = line.tags.sorted { $0.key < $1.key }.map { "`\($0.key)` is `\($0.value)`" }
      text += "| `\(line.name)` | \(line.variant?.rawValue ?? "") | \(line.quantization ?? "") | "
      let more = (others + tags).joined(separator: ", ")
      text += "\(more) | \(line.sources.map(\.place).joined(separator: ", ")) |\n"
    }
    text += "\nWhat the sources say:\n\n"
    var seen: Set<OllamaSource> = []
    for source in OllamaLine.table.flatMap(\.sources) where seen.insert(source).inserted {
      if let says = source.says { text += "- \(source.place): \(says).\n" }
    }
    return text
  }

  private static func number(_ value: Double) -> String {
    value == Double(Int(value)) ? "\(Int(value))" : "\(value)"
  }
}
