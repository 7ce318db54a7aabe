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

  // MARK: - Other words

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
  mutating func keep(storage atom: NameAtom) {
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
