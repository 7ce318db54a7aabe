extension NameParser {
  mutating func readVersion(_ atom: NameAtom, _ number: NameNumber) -> Bool {
    guard !isStep(before: index), number.length <= 6, number.hasDot || number.length <= 2 else {
      return false
    }
    let isOwn = afterFamily && families.last?.version == nil
    let isLeadingVersion = isLeading && !leading.isEmpty
    // `sqlcoder-7b-2`, `MiniMax-Text-01`: after a size or a word, when nothing else is a version.
    let previous = index > 0 ? text.atoms[index - 1].text : ""
    let isLate =
      versions.isEmpty && families.last.map { $0.version == nil } == true
      && (sizes.last?.atom == index - 1
        || (name.words.last == previous && previous.utf8.count > 1))
    guard number.hasDot || isOwn || isLeadingVersion || isLate else { return false }
    // `llama-3-1-8b` is 3.1: a single digit of its own between a version and something else.
    if number.length == 1, index + 2 < text.atoms.count {
      let next = text.atoms[index + 1]
      if next.isNumber, next.end - next.start == 1,
        next.separator == .hyphen || next.separator == .underscore,
        text.atoms[index + 2].hasDigit, !suffixBegins(at: index + 1)
      {
        let version = atom.text + "." + next.text
        core.append(version)
        index += 2
        set(version: version)
        return true
      }
    }
    return accept(version: atom)
  }

  /// `v3-3` is v3.3.
  mutating func accept(dashedVersion atom: NameAtom) -> Bool {
    guard atom.text.utf8.count == 2, index + 1 < text.atoms.count else { return false }
    let next = text.atoms[index + 1]
    guard next.isNumber, next.end - next.start == 1, next.separator == .hyphen,
      !suffixBegins(at: index + 1)
    else { return false }
    let version = atom.text + "." + next.text
    set(version: version)
    core.append(version)
    index += 2
    return true
  }

  mutating func accept(version atom: NameAtom) -> Bool {
    // `w8a8-llmcompressor-v0.12.0`: of the program that packed the weights.
    if index > 0, name.storageWords.contains(text.atoms[index - 1].text) {
      keep(storage: atom)
      return true
    }
    set(version: atom.text)
    keep(atom)
    return true
  }

  mutating func set(version: String) {
    if afterFamily, families.last?.version == nil, !families.isEmpty {
      families[families.count - 1].version = version
    } else {
      if isLeading, !leading.isEmpty, families.isEmpty { hasOwnLine = true }
      // `Yi-34B-200K-AEZAKMI-v2`: after a size and a word, it is the word's.
      let isOfWord = !sizes.isEmpty && index > 0 && name.words.last == text.atoms[index - 1].text
      if isOfWord, version.hasPrefix("v"), !families.isEmpty {
        if name.revision == nil { name.revision = version }
      } else if !version.hasPrefix("v"), families.first?.version != nil {
        // `Qwen3.5-9B-Claude-4.6-Opus`: not of this line.
        name.words.append(version)
      } else {
        versions.append((version, index))
      }
    }
    if !leading.isEmpty { isLeading = false }
  }
}
