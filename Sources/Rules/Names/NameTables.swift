/// What a word can be, looked up once.
struct NameEntry: Sendable {
  /// Indices into `QuantizationSuffix.table`, the longest suffix first.
  var suffixes: [Int] = []
  /// Indices into `NameFamily.table`, the longest alias first.
  var families: [Int] = []
  var word: NameWord?
}

/// The tables, arranged for look-up by the first piece.
enum NameTables {
  static let suffixPieces: [[String]] = QuantizationSuffix.table.map { pieces($0.spelling) }
  static let familyPieces: [[String]] = NameFamily.table.map { pieces($0.alias) }

  static let entries: [String: NameEntry] = {
    var entries: [String: NameEntry] = [:]
    for (index, pieces) in suffixPieces.enumerated() {
      entries[pieces[0], default: NameEntry()].suffixes.append(index)
    }
    for (index, pieces) in familyPieces.enumerated() {
      entries[pieces[0], default: NameEntry()].families.append(index)
    }
    for (word, meaning) in NameWord.table {
      entries[word, default: NameEntry()].word = meaning
    }
    for key in Array(entries.keys) {
      entries[key]?.suffixes.sort { suffixPieces[$0].count > suffixPieces[$1].count }
      entries[key]?.families.sort { familyPieces[$0].count > familyPieces[$1].count }
    }
    return entries
  }()

  /// The pieces of a spelling, cut as names are.
  private static func pieces(_ spelling: String) -> [String] {
    var pieces: [String] = []
    var piece: [UInt8] = []
    let bytes = Array(spelling.utf8)
    for (index, byte) in bytes.enumerated() {
      let isDecimalPoint =
        byte == .dot && index > 0 && bytes[index - 1].isNameDigit
        && index + 1 < bytes.count && bytes[index + 1].isNameDigit
      if byte.isNameLetter || byte.isNameDigit || isDecimalPoint {
        piece.append(byte)
      } else if !piece.isEmpty {
        pieces.append(String(decoding: piece, as: UTF8.self))
        piece = []
      }
    }
    if !piece.isEmpty { pieces.append(String(decoding: piece, as: UTF8.self)) }
    return pieces
  }
}
