import Messages

extension NameParser {
  /// Letters and numbers in turn, in one piece: `128g`, `gs128`, `w4g64`, `a16w4`, `w4a16g128`;
  /// the `h6` (bits of the head) of EXL2.
  mutating func readLettersAndNumbers(_ atom: NameAtom) -> Bool {
    guard atom.text.utf8.count <= 10, let parts = lettersAndNumbers(atom.text) else { return false }
    let isBeside = !quantization.found.isEmpty || quantization.bitsPerWeight != nil
    if let group = parts["g"] ?? parts["gs"] ?? parts["qgs"] {
      guard group >= 16, group <= 1024, group & (group - 1) == 0 else { return false }
    }
    var spelling: String?
    if let weights = parts["w"] {
      spelling = parts["a"].map { "w\(weights)a\($0)" } ?? "int\(weights)"
    } else if let bits = parts["int"] {
      spelling = "int\(bits)"
    }
    if let spelling {
      // `w4` alone is a word.
      let isGroupNext =
        index + 1 < text.atoms.count && lettersAndNumbers(text.atoms[index + 1].text)?["g"] != nil
      guard parts.count > 1 || isBeside || isGroupNext,
        let suffix = QuantizationSuffix.table.firstIndex(where: { $0.spelling == spelling })
      else { return false }
      quantization.found.append(suffix)
    } else if !isBeside {
      return false
    }
    quantization.groupSize =
      parts["g"] ?? parts["gs"] ?? parts["qgs"] ?? quantization.groupSize
    index += 1
    return true
  }

  /// The numbers of a piece by the letters that name them, where it is nothing but such pairs.
  private func lettersAndNumbers(_ text: String) -> [String: Int]? {
    let letters = text.split(whereSeparator: \.isNumber).map(String.init)
    let numbers = text.split(whereSeparator: \.isLetter).compactMap { Int($0) }
    guard letters.count == numbers.count, !letters.isEmpty,
      letters.allSatisfy(Self.namesOfNumbers.contains), Set(letters).count == letters.count
    else { return nil }
    return Dictionary(uniqueKeysWithValues: zip(letters, numbers))
  }

  private static let namesOfNumbers: Set<String> = ["w", "a", "g", "gs", "qgs", "h", "int"]

  /// `4bitgs64`: HQQ's bits and group in one piece.
  mutating func readBitsAndGroup(_ atom: NameAtom) -> Bool {
    guard let number = NameNumber(text.lower, atom.start, atom.end), number.length == 1 else {
      return false
    }
    let rest = atom.text.dropFirst(1)
    guard rest.hasPrefix("bitg"), let group = Int(rest.dropFirst(4).drop { $0 == "s" }),
      let suffix = QuantizationSuffix.table.firstIndex(where: {
        $0.spelling == "\(Int(number.value))bit"
      })
    else { return false }
    quantization.found.append(suffix)
    quantization.groupSize = group
    index += 1
    return true
  }

  /// `FP16Mix` beside a suffix: some layers are stored so. `MixedInt4` is a suffix of its own.
  mutating func readMixture(_ atom: NameAtom) -> Bool {
    func suffix(_ text: Substring) -> Int? {
      QuantizationSuffix.table.firstIndex { $0.spelling == text }
    }
    for word in ["mixed", "mix"] {
      if atom.text.hasSuffix(word), !quantization.found.isEmpty,
        let part = suffix(atom.text.dropLast(word.utf8.count))
      {
        noteParts(QuantizationSuffix.table[part].quantization)
      } else if atom.text.hasPrefix(word), let whole = suffix(atom.text.dropFirst(word.utf8.count))
      {
        quantization.found.append(whole)
      } else {
        continue
      }
      index += 1
      return true
    }
    return false
  }

  mutating func noteParts(_ quantization: String) {
    note("Some of the weights are stored in \(quantization).")
  }

  /// `15pct`, `35%`: how much of the weights; beside a suffix it says nothing of the model.
  mutating func readPercentage(_ atom: NameAtom) -> Bool {
    guard let number = NameNumber(text.lower, atom.start, atom.end) else { return false }
    let rest = String(decoding: text.lower[(atom.start + number.length)..<atom.end], as: UTF8.self)
    let isSign =
      rest.isEmpty && atom.end < text.lower.count && text.lower[atom.end] == UInt8(ascii: "%")
    guard isSign || rest == "pct" || rest == "percent" else { return false }
    let word = isSign ? atom.text + "%" : atom.text
    if quantization.found.isEmpty, !quantization.follows(index + 1, in: text.atoms) {
      core.append(word)
    } else {
      name.storageWords.insert(word)
    }
    name.words.append(word)
    index += 1
    return true
  }
}
