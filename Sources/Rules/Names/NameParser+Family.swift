extension NameParser {
  /// A known line at this place, with the version or the size that may be grown onto it.
  mutating func readFamily() -> Bool {
    let atom = text.atoms[index]
    guard let first = text.lower[atom.start...].first, first.isNameLetter else { return false }
    if let entry = NameTables.entries[atom.text], readFamily(among: entry.families) { return true }
    guard atom.hasDigit else { return false }
    var end = atom.start
    while end < atom.end, !text.lower[end].isNameDigit { end += 1 }
    let letters = String(decoding: text.lower[atom.start..<end], as: UTF8.self)
    guard let entry = NameTables.entries[letters] else { return false }
    return readFamily(among: entry.families)
  }

  private mutating func readFamily(among candidates: [Int]) -> Bool {
    for candidate in candidates {
      let pieces = NameTables.familyPieces[candidate]
      guard index + pieces.count <= text.atoms.count else { continue }
      let family = NameFamily.table[candidate]
      if NameFamily.onlyFirst.contains(family.alias), !families.isEmpty || !isLeading { continue }
      var matches = true
      for (offset, piece) in pieces.dropLast().enumerated()
      where text.atoms[index + offset].text != piece { matches = false }
      guard matches, let last = pieces.last,
        let end = grown(onto: last, in: text.atoms[index + pieces.count - 1])
      else { continue }
      accept(family, pieces: pieces.count, grown: end)
      return true
    }
    return false
  }

  /// What follows a line's name in the same piece.
  enum Grown {
    case nothing
    case version(String, NameSpeciality?)
    case size(Double)
  }

  /// Nothing, a version (`qwen2.5`, `gemma3n`, `qwen2.5vl`) or a size (`command-r7b`).
  private func grown(onto piece: String, in atom: NameAtom) -> Grown? {
    if atom.text == piece { return .nothing }
    guard atom.hasDigit, atom.text.hasPrefix(piece) else { return nil }
    let start = atom.start + piece.utf8.count
    guard let number = NameNumber(text.lower, start, atom.end) else { return nil }
    let rest = String(decoding: text.lower[(start + number.length)..<atom.end], as: UTF8.self)
    let version = String(decoding: text.lower[start..<(start + number.length)], as: UTF8.self)
    switch rest {
    case "": return number.length <= 5 ? .version(version, nil) : nil
    case "n": return .version(version + "n", nil)
    case "v", "vl": return .version(version, .vision)
    case "b" where number.value > 0: return .size(number.value)
    case "m" where number.value > 0: return .size(number.value / 1000)
    default: return nil
    }
  }

  private mutating func accept(_ family: NameFamily, pieces: Int, grown: Grown) {
    var found = FoundFamily(
      family: family, version: family.version, start: index, end: index + pieces)
    for piece in text.atoms[index..<(index + pieces)] { core.append(piece.text) }
    index += pieces
    for speciality in family.specialities where !name.specialities.contains(speciality) {
      name.specialities.append(speciality)
    }
    if let variant = family.variant, families.isEmpty || variant == .reasoning, name.variant == nil
    {
      name.variant = variant
    }
    switch grown {
    case .nothing: break
    case .version(let version, let speciality):
      found.version = version
      if let speciality, !name.specialities.contains(speciality) {
        name.specialities.append(speciality)
      }
    case .size(let size):
      sizes.append(NameSize(.total, size, atom: index - 1))
    }
    families.append(found)
    isLeading = false
    afterFamily = true
  }

  /// Decides which line the model is of and which it was made from.
  ///
  /// The first known line is the model's, a later one of another maker is what it was made from.
  /// Llama in front of a derived line is the licence's demand: `Llama-3.1-Tulu-3-8B` is a Tulu.
  mutating func settleFamily() {
    if let first = families.first {
      var own = first
      var base = families.dropFirst().first {
        $0.family.family != first.family.family && !$0.family.isDerived
      }
      if let next = families.dropFirst().first, Self.isNamed(next.family, after: first.family),
        text.atoms[first.end..<next.start].allSatisfy({ $0.isNumber })
      {
        (own, base) = (next, first)
      }
      for other in families.dropFirst() where other.family.isDerived && other.start != own.start {
        name.words += text.atoms[other.start..<other.end].map(\.text)
      }
      // A line of its own in front, such as `Sakura-14B-Qwen2.5`.
      if hasOwnLine, let line = leadingLine() {
        take(line)
        name.baseFamily = own.family.family
        name.baseVersion = own.version
      } else {
        name.words = leading.map { text.atoms[$0].text } + name.words
        name.family = own.family.family
        name.version = own.version
        name.baseFamily = base?.family.family
        name.baseVersion = base?.version
      }
    } else if let line = leadingLine(), isKnownToBeModel {
      take(line)
    } else {
      name.words = leading.map { text.atoms[$0].text } + name.words
    }
    // `deepseek-r1:70b-llama-distill`: ollama puts the word behind.
    if name.family == "DeepSeek-R1", let place = name.words.firstIndex(of: "distill") {
      name.family = "DeepSeek-R1-Distill"
      name.words.remove(at: place)
    }
    for (version, _) in versions {
      if name.version == nil {
        name.version = version
      } else if name.revision == nil, name.version != version {
        name.revision = version
      }
    }
  }

  /// Whether a line carries the name of the line that it was made from in front.
  private static func isNamed(_ family: NameFamily, after base: NameFamily) -> Bool {
    let isNvidia = family.family == "Nemotron" || family.family == "Minitron"
    return isNvidia || (base.family == "Llama" && family.isDerived)
  }

  /// Whether something says that the unknown words are a model's: a size, a version, a variant.
  private var isKnownToBeModel: Bool {
    !sizes.isEmpty || !versions.isEmpty || name.variant != nil || name.sizeWord != nil
      || !quantization.found.isEmpty
      || ending?.format != nil && name.shard != nil
  }

  /// The unknown words at the start as a line, the version grown onto one of them, and the words
  /// behind it.
  ///
  /// `LLaDA2.2-flash-OptiQ` is a line with a version and two words; without a dot only the last word
  /// can have one, since digits belong to names too.
  private func leadingLine() -> (family: String, version: String?, rest: [Int])? {
    guard let first = leading.first, let last = leading.last else { return nil }
    var end = text.atoms[last].end
    var version: String?
    var rest: [Int] = []
    for (offset, place) in leading.enumerated() {
      let atom = text.atoms[place]
      guard place == last || atom.text.contains("."), let digits = grownVersion(atom) else {
        continue
      }
      version = String(decoding: text.lower[digits..<atom.end], as: UTF8.self)
      end = digits
      rest = Array(leading[(offset + 1)...])
      break
    }
    let bytes = text.original[text.atoms[first].start..<end]
    return (String(decoding: bytes, as: UTF8.self), version, rest)
  }

  /// Where a version begins that is grown onto two letters or more.
  private func grownVersion(_ atom: NameAtom) -> Int? {
    guard atom.hasDigit, !atom.isNumber else { return nil }
    var digits = atom.start
    while digits < atom.end, !text.lower[digits].isNameDigit { digits += 1 }
    guard digits - atom.start >= 2, let number = NameNumber(text.lower, digits, atom.end),
      digits + number.length == atom.end, number.length <= 3
    else { return nil }
    return digits
  }

  /// Takes an unknown line, with what stands behind its version.
  private mutating func take(_ line: (family: String, version: String?, rest: [Int])) {
    name.family = line.family
    if let version = line.version { versions.insert((version, 0), at: 0) }
    var words = line.rest.map { text.atoms[$0].text }
    if name.sizeWord == nil,
      let place = words.firstIndex(where: { NameTables.entries[$0]?.word == .size })
    {
      name.sizeWord = words.remove(at: place)
    }
    name.words = words + name.words
  }
}
