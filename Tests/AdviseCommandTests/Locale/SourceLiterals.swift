import Foundation

/// The string literals of the sources, as messages have them for keys.
enum SourceLiterals {
  /// A literal and where it stands.
  struct Literal: Hashable {
    let key: String
    let file: String
  }

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../..").standardizedFileURL

  /// Every literal of `Sources/`; those that a plus sign joins are one.
  static func all() throws -> Set<Literal> {
    let folder = root.appending(path: "Sources")
    let names = FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String] ?? []
    var found: Set<Literal> = []
    for name in names where name.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      var scanner = Scanner(text)
      for key in scanner.literals() { found.insert(Literal(key: key, file: name)) }
    }
    return found
  }

  /// Reads as much of Swift as it takes to find literals.
  private struct Scanner {
    private let text: [Character]
    private var place = 0
    private var found: [String] = []

    init(_ text: String) { self.text = Array(text) }

    mutating func literals() -> [String] {
      var open: (key: String, end: Int)?
      while place < text.count {
        if starts(with: "//") {
          while place < text.count, text[place] != "\n" { place += 1 }
        } else if text[place] == "\"" {
          let start = place
          let key = literal()
          if let before = open,
            text[before.end..<start].allSatisfy({ $0.isWhitespace || $0 == "+" }),
            text[before.end..<start].contains("+")
          {
            open = (before.key + key, place)
          } else {
            if let open { found.append(open.key) }
            open = (key, place)
          }
        } else {
          place += 1
        }
      }
      if let open { found.append(open.key) }
      return found
    }

    private func starts(with word: String) -> Bool {
      text[place...].prefix(word.count).elementsEqual(word)
    }

    /// Reads one literal; those inside its arguments are noted too.
    private mutating func literal() -> String {
      let isLong = starts(with: "\"\"\"")
      let mark = isLong ? "\"\"\"" : "\""
      place += mark.count
      var key = ""
      while place < text.count, !starts(with: mark) {
        guard text[place] == "\\" else {
          key.append(text[place])
          place += 1
          continue
        }
        place += 1
        switch text[place] {
        case "(":
          argument()
          key += "{}"
        case "u":
          let digits = text[place...].prefix { $0 != "}" }.dropFirst(2)
          if let scalar = UInt32(String(digits), radix: 16).flatMap(Unicode.Scalar.init) {
            key.unicodeScalars.append(scalar)
          }
          place += digits.count + 3
        case "\n":
          key += "\\\n"
          place += 1
        case let character:
          key += ["n": "\n", "t": "\t", "r": "\r", "0": "\0"][character] ?? String(character)
          place += 1
        }
      }
      place += mark.count
      return isLong ? Self.unindented(key) : key
    }

    /// Passes an argument, from its bracket to the one that closes it.
    private mutating func argument() {
      var depth = 0
      repeat {
        switch text[place] {
        case "\"":
          found.append(literal())
          continue
        case "(": depth += 1
        case ")": depth -= 1
        default: break
        }
        place += 1
      } while depth > 0 && place < text.count
    }

    /// A literal of several lines without its indent and its continued line ends.
    private static func unindented(_ key: String) -> String {
      let lines = key.split(separator: "\n", omittingEmptySubsequences: false)
      let indent = lines.last?.count ?? 0
      return lines.dropFirst().dropLast().map { $0.dropFirst(indent) }.joined(separator: "\n")
        .replacingOccurrences(of: "\\\n", with: "")
    }
  }
}
