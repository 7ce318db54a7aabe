extension NameParser {
  /// The longest suffix at this place, a number of bits per weight, or the size of a group.
  mutating func readQuantization() -> Bool {
    let atom = text.atoms[index]
    if let entry = NameTables.entries[atom.text] {
      for candidate in entry.suffixes {
        let pieces = NameTables.suffixPieces[candidate]
        guard matches(pieces, at: index) else { continue }
        if quantization.found.last != candidate { quantization.found.append(candidate) }
        let spelling = QuantizationSuffix.table[candidate].spelling
        if spelling.hasPrefix("4b"), spelling.hasSuffix("g") {
          quantization.groupSize = spelling.split(separator: "-").last.flatMap {
            Int($0.dropLast())
          }
        }
        index += pieces.count
        afterFamily = false
        if !leading.isEmpty { isLeading = false }
        return true
      }
    }
    return atom.hasDigit && (readBitsPerWeight(atom) || readGroup(atom) || readBitsAndGroup(atom))
  }

  private func matches(_ pieces: [String], at place: Int) -> Bool {
    guard place + pieces.count <= text.atoms.count else { return false }
    for offset in pieces.indices where text.atoms[place + offset].text != pieces[offset] {
      return false
    }
    return true
  }

  /// Whether a suffix such as `4-bit` begins at a place.
  func suffixBegins(at place: Int) -> Bool {
    guard place < text.atoms.count,
      let entry = NameTables.entries[text.atoms[place].text]
    else { return false }
    return entry.suffixes.contains { matches(NameTables.suffixPieces[$0], at: place) }
  }

  /// `4.25bpw`, `4.25-bpw`.
  private mutating func readBitsPerWeight(_ atom: NameAtom) -> Bool {
    guard let number = NameNumber(text.lower, atom.start, atom.end), number.value < 33 else {
      return false
    }
    let rest = text.lower[(atom.start + number.length)..<atom.end]
    let isApart =
      rest.isEmpty && index + 1 < text.atoms.count && text.atoms[index + 1].text == "bpw"
    guard isApart || rest.elementsEqual("bpw".utf8) else { return false }
    quantization.bitsPerWeight = number.value
    quantization.bitsPerWeightText = String(
      decoding: text.lower[atom.start..<(atom.start + number.length)], as: UTF8.self)
    index += isApart ? 2 : 1
    if !leading.isEmpty { isLeading = false }
    return true
  }

  /// `4bitgs64`: HQQ's bits and group in one piece.
  private mutating func readBitsAndGroup(_ atom: NameAtom) -> Bool {
    guard let number = NameNumber(text.lower, atom.start, atom.end), number.length == 1 else {
      return false
    }
    let rest = atom.text.dropFirst(1)
    guard rest.hasPrefix("bitg"), let group = Int(rest.dropFirst(4).drop { $0 == "s" }) else {
      return false
    }
    let spelling = "\(Int(number.value))bit"
    guard let suffix = QuantizationSuffix.table.firstIndex(where: { $0.spelling == spelling })
    else {
      return false
    }
    quantization.found.append(suffix)
    quantization.groupSize = group
    index += 1
    return true
  }

  /// `128g`, `g128`, `gs128` beside a suffix; the `h6` (bits of the head) of EXL2.
  private mutating func readGroup(_ atom: NameAtom) -> Bool {
    guard !quantization.found.isEmpty || quantization.bitsPerWeight != nil else { return false }
    let letters = atom.text.filter(\.isLetter)
    guard letters == "g" || letters == "gs" || letters == "h", atom.text.utf8.count <= 6,
      let number = Int(atom.text.filter(\.isNumber))
    else { return false }
    if letters != "h" {
      guard number >= 16, number <= 1024, number & (number - 1) == 0 else { return false }
      quantization.groupSize = number
    }
    index += 1
    return true
  }
}
