/// A piece of a name between separators, such as `7b` or `instruct`.
struct NameAtom {
  /// The piece in lower case.
  var text: String
  /// Where it is in the bytes of the name.
  var start: Int
  var end: Int
  /// The byte before it; 0 for the first one.
  var separator: UInt8
  /// Whether it has a digit.
  var hasDigit: Bool
  /// Whether it is digits and dots only.
  var isNumber: Bool
}

/// A text cut into pieces.
///
/// Everything that is neither an ASCII letter or digit nor outside of ASCII separates. A dot
/// between two digits does not: `2.5` is one piece, `Instruct.Q4_K_M` is four.
struct NameAtoms {
  let original: [UInt8]
  private(set) var lower: [UInt8]
  private(set) var atoms: [NameAtom] = []

  init(_ bytes: ArraySlice<UInt8>) {
    original = Array(bytes)
    lower = original
    for index in lower.indices where lower[index] &- 65 < 26 { lower[index] += 32 }
    atoms.reserveCapacity(16)
    var start = -1
    for index in 0...lower.count {
      let byte = index < lower.count ? lower[index] : 0
      let isPiece =
        byte.isNameLetter || byte.isNameDigit
        || (byte == .dot && start >= 0 && lower[index - 1].isNameDigit
          && index + 1 < lower.count && lower[index + 1].isNameDigit)
      if isPiece {
        if start < 0 { start = index }
      } else if start >= 0 {
        append(start, index)
        start = -1
      }
    }
    joinDecimals()
  }

  private mutating func append(_ start: Int, _ end: Int) {
    atoms.append(makeAtom(start, end))
  }

  private func makeAtom(_ start: Int, _ end: Int) -> NameAtom {
    var hasDigit = false
    var isNumber = true
    for byte in lower[start..<end] {
      if byte.isNameDigit { hasDigit = true } else if byte != .dot { isNumber = false }
    }
    return NameAtom(
      text: String(decoding: lower[start..<end], as: UTF8.self), start: start, end: end,
      separator: start > 0 ? original[start - 1] : 0, hasDigit: hasDigit, isNumber: isNumber)
  }

  /// Reads `1_8B` as 1.8B and `internlm2_5` as internlm2.5.
  ///
  /// Only where the underscore can be a decimal point: after one or two digits that stand alone,
  /// and before one digit or a size of one digit; or after a line's name or a `v` with a digit, and
  /// before one digit. `llama2_7b` has a version and a size.
  private mutating func joinDecimals() {
    guard lower.contains(.underscore) else { return }
    var joined: [NameAtom] = []
    joined.reserveCapacity(atoms.count)
    for (place, atom) in atoms.enumerated() {
      let isOfSize = atom.text == "0" && place + 1 < atoms.count && isSize(atoms[place + 1])
      if let last = joined.last, !isOfSize, isDecimal(last, atom, after: joined.dropLast().last) {
        lower[last.end] = .dot
        joined[joined.count - 1] = makeAtom(last.start, atom.end)
      } else {
        joined.append(atom)
      }
    }
    atoms = joined
  }

  private func isDecimal(_ left: NameAtom, _ right: NameAtom, after before: NameAtom?) -> Bool {
    guard right.separator == .underscore, left.hasDigit, right.start == left.end + 1,
      lower[left.end - 1].isNameDigit, lower[right.start].isNameDigit
    else { return false }
    let fraction = right.end - right.start
    let isBits = fraction <= 5 && right.text.hasSuffix("bpw")
    if left.isNumber {
      guard left.end - left.start <= 2, fraction == 1 || isBits || isSize(right) else {
        return false
      }
      // `qwen2_5_1_5b`: what follows a whole version is a size, and no version is 0.
      let isAfterVersion = before?.text.contains(".") == true || left.text == "0"
      return left.separator != .underscore || isSize(right) && isAfterVersion
    }
    guard fraction == 1 || isBits, !left.text.contains(".") else { return false }
    let letters = left.text.prefix { !($0.utf8.first ?? 0).isNameDigit }
    guard left.text.utf8.count - letters.utf8.count <= 2 else { return false }
    return letters == "v" || NameTables.entries[String(letters)]?.families.isEmpty == false
  }

  /// Whether a piece is a size of one digit, such as `8b`.
  private func isSize(_ atom: NameAtom) -> Bool {
    let last = lower[atom.end - 1]
    return atom.end - atom.start == 2 && lower[atom.start].isNameDigit
      && (last == .letterB || last == .letterM)
  }
}

extension UInt8 {
  static let dot = UInt8(ascii: ".")
  static let underscore = UInt8(ascii: "_")
  static let hyphen = UInt8(ascii: "-")
  static let slash = UInt8(ascii: "/")
  static let colon = UInt8(ascii: ":")
  static let letterB = UInt8(ascii: "b")
  static let letterM = UInt8(ascii: "m")

  var isNameDigit: Bool { self &- 48 < 10 }
  /// A letter, or a part of a character outside of ASCII.
  var isNameLetter: Bool { (self | 32) &- 97 < 26 || self >= 0x80 }
}
