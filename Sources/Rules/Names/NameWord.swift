/// What a single word of a name means.
enum NameWord: Sendable, Equatable {
  case variant(NameVariant)
  case speciality(NameSpeciality)
  /// A size or an edition within a line.
  case size
  /// The name of a maker in front of the line, such as `Meta-Llama`.
  case maker
  /// A kind of file that is no whole model.
  case component
  /// Packaging that says nothing about the model, such as `hf`.
  case packaging
  /// Unsloth's dynamic quantization.
  case dynamic
  /// A property of the quantization: an importance matrix, quantization-aware training.
  case mark
}

extension NameWord {
  /// Every word, by meaning.
  static let table: [String: NameWord] = {
    var table: [String: NameWord] = [:]
    func add(_ word: NameWord, _ spellings: String) {
      for spelling in spellings.split(separator: " ") { table[String(spelling)] = word }
    }
    add(.variant(.base), "base pt pretrain pretrained foundation")
    add(.variant(.instruct), "instruct it inst instruction instr sft")
    add(.variant(.chat), "chat dialogue conversational")
    add(.variant(.reasoning), "reasoning reasoner thinking think thinker cot o1 o3 r1")
    add(.speciality(.coder), "coder code coding")
    add(.speciality(.math), "math maths prover")
    add(.speciality(.vision), "vl vision vlm multimodal visual ocr mm")
    add(.speciality(.audio), "audio speech asr tts voice")
    add(.speciality(.omni), "omni")
    add(.speciality(.embedding), "embed embedding embeddings")
    add(.speciality(.reranker), "reranker rerank")
    add(.speciality(.reward), "reward rm prm orm")
    add(.speciality(.guard), "guard guardian safeguard shield moderation")
    add(.speciality(.medical), "medical med medicine biomedical bio clinical health")
    add(.speciality(.legal), "law legal lawyer")
    add(.speciality(.finance), "finance financial fin")
    add(.speciality(.functionCalling), "tool tools function functions fc")
    add(.speciality(.roleplay), "roleplay rp")
    add(.speciality(.translation), "translate translation translator")
    add(.speciality(.draft), "draft speculator eagle eagle3 dflash")
    add(
      .size,
      "nano micro tiny mini small medium large huge xl xxl xlarge lite plus pro max ultra flash air big"
    )
    add(.maker, "meta facebook google nvidia microsoft ibm tencent c4ai ai21 mistralai")
    add(.component, "mmproj mtp lora qlora adapter vocab imatrix")
    add(
      .packaging,
      "hf safetensors sharded model models ggml-model transformers converted weights")
    add(.dynamic, "ud")
    add(.mark, "imat qat i1 dwq actorder")
    return table
  }()
}

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
