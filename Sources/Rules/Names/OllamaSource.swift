/// Who says what a line in ollama's library is.
public enum OllamaSource: Sendable, Hashable {
  /// A thread of a repository on GitHub, and what it says.
  case thread(_ repository: String, _ number: Int, _ says: String)
  /// A file of a repository on GitHub, and what it says.
  case file(_ repository: String, _ path: String, _ says: String)
  /// What the program itself printed for a tag, known again by the digest that it gave.
  case digest(_ tag: String, _ digest: String, _ says: String)
  /// The library's page of tags, where two tags have one digest; the day when it was quoted.
  case page(_ tag: String, _ digest: String, _ long: String, quoted: String? = nil)
  /// A section of the requirement documents.
  case section(String)

  /// Where it is said, such as `ollama/ollama#6600`.
  public var place: String {
    switch self {
    case .thread(let repository, let number, _): "\(repository)#\(number)"
    case .file(let repository, _, _): repository
    case .digest(_, let digest, _), .page(_, let digest, _, _): digest
    case .section(let id): id
    }
  }

  /// What it says, in a few words; nothing where the place is a document of ours.
  public var says: String? {
    switch self {
    case .thread(_, _, let says): says
    case .file(_, let path, let says): "`\(path)`: \(says)"
    case .digest(let tag, _, let says): "`\(tag)` is \(says), as the program itself prints it"
    case .page(let tag, _, let long, let day):
      "`\(tag)` and `\(long)` have this digest on the library's page of tags"
        + (day.map { " (\($0))" } ?? "")
    case .section: nil
    }
  }
}

extension OllamaSource {
  /// The plain name is the tuned model; base models have `text` or `base` in the tag.
  static let tuned = thread(
    "ollama/ollama", 6600, "a plain tag is the instruction-tuned model; base has `text` or `base`")
  /// What the library's own people say of the years before its default changed.
  static let untilMid2024 = thread(
    "ollama/ollama", 643, "q4_0 is the default (2023; #5425: still so in July 2024)")
  /// What the library's own people say of later lines.
  static let since2024 = thread("ollama/ollama", 1543, "q4_k_m is the default (December 2024)")
  /// A list of models with their types.
  static let listing = file(
    "attogram/ollama-bash-lib", "demos/list.md", "the types that `/api/tags` prints (July 2025)")
}
