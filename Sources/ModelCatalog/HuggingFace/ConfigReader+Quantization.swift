import Messages

/// How the weights are packed: `quantization_config`, or MLX's `quantization`.
extension ConfigReader {
  /// The format that the weights are stored in; nothing where they are in 16 bit, or, which is noted,
  /// packed in a way that is not counted.
  mutating func storedWeights() throws(HuggingFaceConfigError) -> StoredWeights? {
    var found = try root.section("quantization_config")
    if found == nil { found = try text.section("quantization_config") }
    guard let found else { return try mlxWeights() }
    let method = found.string("quant_method") ?? ""
    if let stored = Self.stored(found, method.lowercased()) { return stored }
    // MLX repeats its own object under this name.
    if method.isEmpty, let stored = try mlxWeights() { return stored }
    let bits = (try? found.count("bits", "w_bit")) ?? nil
    let width: Message = bits.map { " in \($0) bits" } ?? ""
    let name: Message = method.isEmpty ? "an unnamed method" : "\(method.prefix(40))"
    note("the repository's weights are packed\(width) by \(name); dimensions only are read")
    return nil
  }

  private func mlxWeights() throws(HuggingFaceConfigError) -> StoredWeights? {
    guard let mlx = try root.section("quantization"),
      let bits = (try? mlx.count("bits")) ?? nil,
      let quantization = Quantization(rawValue: "mlx-\(bits)bit")
    else { return nil }
    return StoredWeights(
      quantization: quantization, groupSize: (try? mlx.count("group_size")) ?? nil,
      hasDoubleQuantization: false)
  }

  private static func stored(_ config: ConfigSection, _ method: String) -> StoredWeights? {
    let bits = (try? config.count("bits", "w_bit")) ?? nil
    let group = (try? config.count("group_size", "q_group_size")) ?? nil
    func isSet(_ key: String) -> Bool { (try? config.bool(key)) == true }
    func packed(_ quantization: Quantization, _ group: Int? = nil) -> StoredWeights {
      StoredWeights(
        quantization: quantization, groupSize: group,
        hasDoubleQuantization: isSet("bnb_4bit_use_double_quant"))
    }
    switch (method, bits ?? 4) {
    case ("fp8", _), ("fbgemm_fp8", _): return packed(.fp8)
    case ("mxfp4", _): return packed(.mxfp4)
    case ("awq", 4): return packed(.awq, group)
    case ("gptq", 4): return packed(.gptqInt4, group)
    case ("gptq", 8): return packed(.gptqInt8, group)
    case ("auto-round", 4), ("intel/auto-round", 4): return packed(.w4a16, group)
    case ("bitsandbytes", _):
      if isSet("load_in_8bit") || isSet("_load_in_8bit") { return packed(.int8) }
      return isSet("load_in_4bit") || isSet("_load_in_4bit") ? packed(.bnb4bit) : nil
    case ("compressed-tensors", _): return compressedTensors(config).map { packed($0.0, $0.1) }
    case ("modelopt", _), ("modelopt_fp4", _):
      let inner = (try? config.section("quantization")) ?? nil
      switch (config.string("quant_algo") ?? inner?.string("quant_algo"))?.uppercased() {
      case "NVFP4": return packed(.nvfp4)
      case "FP8": return packed(.fp8)
      default: return nil
      }
    default: return nil
    }
  }

  /// The format of compressed-tensors by the weights of its first group.
  private static func compressedTensors(_ config: ConfigSection) -> (Quantization, Int?)? {
    guard let groups = try? config.section("config_groups"),
      let weights = (try? groups.sections().first?.section("weights")) ?? nil,
      let bits = (try? weights.count("num_bits")) ?? nil
    else { return nil }
    let group = (try? weights.count("group_size")) ?? nil
    switch (weights.string("type"), bits) {
    case ("int", 4): return (.w4a16, group)
    case ("int", 8): return (.w8a8, nil)
    case ("float", 8): return (.fp8, nil)
    case ("float", 4): return (group == 32 ? .mxfp4 : .nvfp4, nil)
    default: return nil
    }
  }
}
