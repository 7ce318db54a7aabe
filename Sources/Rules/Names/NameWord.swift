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
  /// The same where a suffix stands beside it; else a word like any other.
  case storage
}

extension NameWord {
  /// Words for a speciality that make another model of one that has the speciality already.
  static let narrowPurposes: Set<String> = ["ocr", "asr", "tts", "prover", "prm", "orm"]

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
    add(
      .maker,
      "meta cerebras cohere facebook google nvidia microsoft ibm tencent c4ai ai21 mistralai")
    add(.component, "mmproj mtp lora qlora adapter vocab imatrix")
    add(
      .packaging,
      "hf safetensors split sharded model models ggml-model transformers converted weights")
    add(.dynamic, "ud")
    add(.mark, "imat qat i1 dwq actorder")
    add(
      .storage,
      """
      quantized mixed mix static dynamic block per pertensor perchannel pertoken pergroup tensor \
      channel token group sym asym rtn ptpc gemm gemv marlin compact ct compressed tensors kv \
      modelopt quark autoawq llmc llmcompressor vllm sglang calib calibrated hybrid
      """)
    return table
  }()
}
