import Messages

/// Reads the pieces of a name from left to right, once.
///
/// At each piece the first reading that fits wins: shard, quantization, family, number, word.
/// What needs the whole name (which of two sizes counts, which line comes first) is settled at the
/// end, by the extensions of this type.
struct NameParser {
  let text: NameAtoms
  var name: ModelName
  let ending: NameEnding?
  var index = 0

  // What was found, before it is settled.
  var sizes: [NameSize] = []
  var families: [FoundFamily] = []
  var quantization = FoundQuantization()
  var versions: [(text: String, atom: Int)] = []
  /// Whether a size or a version of their own follows the first words.
  var hasOwnLine = false
  /// The end of the last family, while only editions followed it.
  var afterFamily = false
  /// The first words, before anything is known.
  var leading: [Int] = []
  var isLeading = true
  var tagStart = Int.max
  var core: [String] = []

  struct FoundFamily {
    var family: NameFamily
    var version: String?
    /// The place of its first piece, and the one after its last.
    var start: Int
    var end: Int
  }

  init(_ bytes: ArraySlice<UInt8>, name: ModelName, mark ending: NameEnding?) {
    text = NameAtoms(bytes)
    self.name = name
    self.ending = ending
    if let tag = name.tag { tagStart = bytes.count - tag.utf8.count }
  }

  var atoms: [NameAtom] { text.atoms }

  mutating func parse() -> ModelName {
    skipOwner()
    while index < text.atoms.count {
      let atom = text.atoms[index]
      if !readShard(), !readQuantization(), !readFamily(), !readNumber(atom), !readWord(atom) {
        readOther(atom)
      }
    }
    settleFamily()
    settleSizes()
    settleQuantization()
    if core.isEmpty == false { name.core = core.joined() }
    return name
  }

  // MARK: - Shards

  /// Reads `00001-of-00003`.
  private mutating func readShard() -> Bool {
    guard text.atoms[index].isNumber, index + 2 < text.atoms.count,
      text.atoms[index + 1].text == "of", text.atoms[index + 2].isNumber,
      let part = Int(text.atoms[index].text), let count = Int(text.atoms[index + 2].text)
    else { return false }
    name.shard = NameShard(index: part, count: count)
    index += 3
    return true
  }

  // MARK: - Words

  private mutating func readWord(_ atom: NameAtom) -> Bool {
    guard let word = NameTables.entries[atom.text]?.word else { return false }
    switch word {
    case .variant(let variant): return readVariant(variant, atom)
    case .speciality(let speciality):
      // ollama's `codellama:7b-code` is the base model.
      if name.isOllama, atom.start >= tagStart, atom.text == "code" { name.variant = .base }
      if !name.specialities.contains(speciality) { name.specialities.append(speciality) }
      if speciality == .embedding, isLeading { leading.append(index) } else { isLeading = false }
      keep(atom)
    case .size:
      // Only what follows the line can be a size: `tiny-random` is not.
      guard !families.isEmpty || !isLeading else { return false }
      // `GPTQ-Int4-Int8Mix-Lite`: of the quantization.
      if !quantization.found.isEmpty {
        keep(storage: atom)
        return true
      }
      // `8B-UnBias-Plus`: of the word before.
      let isOfWord = !sizes.isEmpty && index > 0 && name.words.last == text.atoms[index - 1].text
      if name.sizeWord == nil, !isOfWord {
        name.sizeWord = atom.text
      } else {
        name.words.append(atom.text)
      }
      keep(atom)
    case .maker:
      guard isLeading, leading.isEmpty else { return false }
      index += 1
    case .component:
      // `mtp` in front is a file of prediction heads; further on, it says that they are included.
      if atom.text == "mtp", index > 0 {
        keep(storage: atom)
      } else {
        if name.component == nil { name.component = atom.text }
        index += 1
      }
    case .packaging:
      isLeading = isLeading && leading.isEmpty
      index += 1
    case .dynamic:
      guard quantization.follows(index + 1, in: text.atoms) else { return false }
      quantization.isDynamic = true
      index += 1
    case .mark:
      keep(storage: atom)
      isLeading = false
    case .storage:
      guard !quantization.found.isEmpty || quantization.follows(index + 1, in: text.atoms) else {
        return false
      }
      keep(storage: atom)
    }
    return true
  }

  private mutating func readVariant(_ variant: NameVariant, _ atom: NameAtom) -> Bool {
    if atom.text == "base", baseIsSize, name.sizeWord == nil {
      name.sizeWord = "base"
      isLeading = false
      keep(atom)
      return true
    }
    // ERNIE's `PT` is PyTorch.
    if atom.text == "pt", families.first?.family.family == "ERNIE" {
      index += 1
      return true
    }
    if let old = name.variant, old != variant {
      settle(old, variant)
    } else {
      name.variant = variant
    }
    isLeading = false
    keep(atom)
    return true
  }

  /// Whether `base` stands beside `small` and `large` here, as it does for encoders.
  private var baseIsSize: Bool {
    if let family = families.last?.family { return family.baseIsSize }
    if name.specialities.contains(where: { $0 == .embedding || $0 == .reranker }) { return true }
    return leading.contains { place in
      NameFamily.encoderEndings.contains { text.atoms[place].text.hasSuffix($0) }
    }
  }

  /// Reasoning wins over instruct and chat; base beside another is ambiguous, the later wins.
  private mutating func settle(_ old: NameVariant, _ new: NameVariant) {
    if old == .base || new == .base {
      name.isAmbiguous = true
      note("The name says both \(old.rawValue) and \(new.rawValue).")
      name.variant = new
    } else if old == .reasoning || new == .reasoning {
      name.variant = .reasoning
    } else {
      name.variant = .instruct
    }
  }

  private mutating func readOther(_ atom: NameAtom) {
    if atom.start >= tagStart {
      if name.isOllama, atom.text == "text", !name.specialities.contains(.vision) {
        name.variant = .base
        keep(atom)
        return
      }
      if atom.text == "latest" {
        index += 1
        return
      }
    }
    if isLeading { leading.append(index) } else { name.words.append(atom.text) }
    keep(atom)
    afterFamily = false
  }

  /// Adds a note once; a name of a thousand contradictions needs no thousand notes.
  mutating func note(_ text: Message) {
    guard name.notes.count < 8, !name.notes.contains(text) else { return }
    name.notes.append(text)
  }

  /// Goes on after a word that says how weights are stored, not which.
  private mutating func keep(storage atom: NameAtom) {
    name.words.append(atom.text)
    name.storageWords.insert(atom.text)
    index += 1
  }

  /// Goes on after a piece that tells models apart.
  mutating func keep(_ atom: NameAtom) {
    core.append(atom.text)
    index += 1
  }
}
