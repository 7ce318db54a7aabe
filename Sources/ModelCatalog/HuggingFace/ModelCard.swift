import Messages

/// What the head of a repository's `README.md` says of the model: a few fields between two lines of
/// dashes.
public struct ModelCard: Sendable, Equatable {
  /// The licence's id, or its name where the id is `other`.
  public let license: String?
  /// The languages.
  public let languages: [String]
  /// The repositories that it was made from.
  public let bases: [String]

  /// The largest part of a file that is read, in bytes.
  public static let sizeLimit = 1 << 20

  /// Reads a file; nothing where it has no head.
  public init?(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes.prefix(Self.sizeLimit), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map { $0.filter { $0 != "\r" } }
    guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") else {
      return nil
    }
    var fields: [String: [String]] = [:]
    var key = ""
    for line in lines[1..<end] {
      if line.hasPrefix("- ") || line.hasPrefix("  - ") {
        fields[key, default: []] += Self.values(line.drop { $0 == " " || $0 == "-" })
      } else if let colon = line.firstIndex(of: ":"), line.first != " " {
        key = String(line[..<colon])
        fields[key] = Self.values(line[line.index(after: colon)...])
      }
    }
    let license = fields["license"]?.first
    self.license = license == "other" ? fields["license_name"]?.first ?? license : license
    languages = fields["language"] ?? []
    bases = fields["base_model"] ?? []
  }

  /// One value, or those of a list in brackets.
  private static func values(_ text: some StringProtocol) -> [String] {
    text.split { ",[]".contains($0) }
      .map { $0.trimmed }.filter { !$0.isEmpty && $0.utf8.count <= 100 }
  }

  /// What it says, for people; nothing where it says none of this.
  public var note: Message? {
    var parts: [Message] = []
    if let license { parts.append("licence \(license)") }
    if !languages.isEmpty {
      parts.append("languages \(languages.prefix(20).joined(separator: ", "))")
    }
    if !bases.isEmpty { parts.append("made from \(bases.prefix(3).joined(separator: ", "))") }
    return parts.isEmpty ? nil : "its README.md says: \(Message.list(parts))"
  }
}

extension StringProtocol {
  /// Without blanks and quotation marks at both ends.
  fileprivate var trimmed: String {
    let ends: Set<Character> = [" ", "\"", "'", "\t"]
    var text = Substring(self)
    while let first = text.first, ends.contains(first) { text.removeFirst() }
    while let last = text.last, ends.contains(last) { text.removeLast() }
    return String(text)
  }
}
