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
    return atom.hasDigit
      && (readBitsPerWeight(atom) || readBitsAndGroup(atom) || readLettersAndNumbers(atom)
        || readMixture(atom) || readPercentage(atom))
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

  /// `4.25bpw`, `4.25-bpw`, `1.25bit`, and the `3.75` of `exl2:3.75`.
  private mutating func readBitsPerWeight(_ atom: NameAtom) -> Bool {
    guard let number = NameNumber(text.lower, atom.start, atom.end), number.value < 33 else {
      return false
    }
    let rest = text.lower[(atom.start + number.length)..<atom.end]
    let isApart =
      rest.isEmpty && index + 1 < text.atoms.count && text.atoms[index + 1].text == "bpw"
    let isFraction = number.hasDot && ["bit", "bits"].contains { rest.elementsEqual($0.utf8) }
    let isOfEXL =
      atom.isNumber && (1...16).contains(number.value) && quantization.bitsPerWeight == nil
      && followsEXL(atom)
    guard isApart || isFraction || isOfEXL || rest.elementsEqual("bpw".utf8) else { return false }
    let digits = text.lower[atom.start..<(atom.start + number.length)]
    quantization.bitsPerWeight = number.value
    quantization.bitsPerWeightText =
      String(decoding: digits, as: UTF8.self) + (isFraction ? "bit" : "bpw")
    index += isApart ? 2 : 1
    if !leading.isEmpty { isLeading = false }
    return true
  }

  /// Whether a number stands behind EXL2 or EXL3, or in the tag of such a repository.
  private func followsEXL(_ atom: NameAtom) -> Bool {
    guard let last = quantization.found.last,
      ["exl2", "exl3"].contains(QuantizationSuffix.table[last].quantization)
    else { return false }
    return atom.start >= tagStart || ["exl2", "exl3"].contains(text.atoms[index - 1].text)
  }
}
