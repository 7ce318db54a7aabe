import Messages

extension QuantizationSuffix {
  static let bitsAndBytes: [QuantizationSuffix] = [
    QuantizationSuffix(
      "unsloth-bnb-4bit", .scheme, "unsloth-bnb-4bit", bits: 4, format: "bitsandbytes",
      isDynamic: true, catalog: .unslothBnb4bit, .possible,
      "BitsAndBytes NF4, the most sensitive layers in 16 bit (Unsloth's dynamic 4-bit)"),
    QuantizationSuffix(
      "unsloth-dynamic-bnb-4bit", .scheme, "unsloth-bnb-4bit", bits: 4, format: "bitsandbytes",
      isDynamic: true, catalog: .unslothBnb4bit, .possible,
      "the same, by its longer name"),
    bnb("bnb-4bit", 4), bnb("bnb-nf4", 4), bnb("nf4", 4), bnb("4bit-nf4", 4), bnb("bnb-int4", 4),
    bnb("4bit-bnb", 4), bnb("bnb-4bits", 4), bnb("bnb-8bit", 8), bnb("bnb-int8", 8),
    bnb("8bit-bnb", 8), bnb("bnb4", 4), bnb("bnb8", 8),
    QuantizationSuffix(
      "bnb", .method, "bnb", format: "bitsandbytes", .possible, "BitsAndBytes, bits not said"),
  ]

  private static func bnb(_ spelling: String, _ bits: Double) -> QuantizationSuffix {
    QuantizationSuffix(
      spelling, .scheme, bits == 4 ? "bnb-4bit" : "bnb-8bit", bits: bits, format: "bitsandbytes",
      catalog: bits == 4 ? .bnb4bit : nil, .possible,
      bits == 4 ? "BitsAndBytes NF4" : "BitsAndBytes 8-bit integers")
  }

  static let floats: [QuantizationSuffix] = [
    float("bf16", 16), float("fp16", 16), float("f16", 16), float("16bit", 16, "16-bit"),
    float("float16", 16, "fp16"), float("bfloat16", 16, "bf16"), float("fp32", 32),
    float("f32", 32), float("float32", 32, "fp32"), float("32bit", 32, "32-bit"),
    QuantizationSuffix(
      "unquantized", .float, "unquantized", catalog: .sixteenBit, .possible,
      "trained for a quantization, but stored as floats"),
  ]

  private static func float(
    _ spelling: String, _ bits: Double, _ quantization: String? = nil
  ) -> QuantizationSuffix {
    QuantizationSuffix(
      spelling, .float, quantization ?? spelling, bits: bits,
      catalog: .sixteenBit, .possible, "\(Int(bits))-bit floats")
  }

  static let methods: [QuantizationSuffix] = [
    QuantizationSuffix(
      "awq", .method, "awq", bits: 4, format: "awq", .adaptersOnly,
      "activation-aware 4-bit integers (AWQ)"),
    QuantizationSuffix("gptq", .method, "gptq", format: "gptq", .adaptersOnly, "GPTQ integers"),
    gptq("4b-128g", 128), gptq("4b-64g", 64), gptq("4b-32g", 32),
    gptq("4bit-128g", 128), gptq("4bit-64g", 64), gptq("4bit-32g", 32),
    QuantizationSuffix("exl2", .method, "exl2", format: "exl2", .impossible, "ExLlamaV2 weights"),
    QuantizationSuffix("exl3", .method, "exl3", format: "exl3", .impossible, "ExLlamaV3 weights"),
    QuantizationSuffix(
      "hqq", .method, "hqq", format: "hqq", .adaptersOnly, "half-quadratic quantization (HQQ)"),
    QuantizationSuffix(
      "aqlm", .method, "aqlm", format: "aqlm", .adaptersOnly, "additive codebooks (AQLM)"),
    QuantizationSuffix(
      "autoround", .method, "autoround", format: "autoround", .original, "Intel's AutoRound"),
    QuantizationSuffix(
      "auto-round", .method, "autoround", format: "autoround", .original, "Intel's AutoRound"),
    QuantizationSuffix(
      "int4-inc", .method, "autoround", bits: 4, format: "autoround", .original,
      "Intel's Neural Compressor, 4 bits"),
    QuantizationSuffix(
      "int4-sym-inc", .method, "autoround", bits: 4, format: "autoround", .original,
      "Intel's Neural Compressor, 4 bits around zero"),
    QuantizationSuffix("quip", .method, "quip", format: "quip", .original, "QuIP# codebooks"),
    QuantizationSuffix("vptq", .method, "vptq", format: "vptq", .original, "vector quantization"),
    QuantizationSuffix("eetq", .method, "eetq", bits: 8, format: "eetq", .original, "EETQ int8"),
    QuantizationSuffix("torchao", .method, "torchao", format: "torchao", .original, "TorchAO"),
    QuantizationSuffix(
      "spinquant-int4-eo8", .scheme, "spinquant-int4", bits: 4, format: "executorch", .impossible,
      "Meta's SpinQuant for ExecuTorch"),
    QuantizationSuffix(
      "qlora-int4-eo8", .scheme, "qlora-int4", bits: 4, format: "executorch", .impossible,
      "Meta's QLoRA-trained weights for ExecuTorch"),
    QuantizationSuffix(
      "1.58bit", .scheme, "1.58bit", bits: 1.58, .original, "three values per weight (BitNet)"),
    QuantizationSuffix(
      "1.58", .scheme, "1.58bit", bits: 1.58, .original, "three values per weight (BitNet)"),
    QuantizationSuffix(
      "b1-58", .scheme, "1.58bit", bits: 1.58, .original, "three values per weight (BitNet)"),
    QuantizationSuffix(
      "b1.58", .scheme, "1.58bit", bits: 1.58, .original, "three values per weight (BitNet)"),
  ]

  private static func gptq(_ spelling: String, _ group: Int) -> QuantizationSuffix {
    QuantizationSuffix(
      spelling, .scheme, "gptq-int4", bits: 4, format: "gptq", .adaptersOnly,
      "GPTQ, 4 bits in groups of \(group) (the naming of 2023)")
  }

  static let schemes: [QuantizationSuffix] = [
    fp8("fp8", "8-bit floats"),
    fp8("fp8-dynamic", "8-bit floats, activations scaled while running"),
    fp8("fp8-block", "8-bit floats, one scale per block"),
    fp8("fp8-static", "8-bit floats, activations scaled beforehand"),
    fp8("fp8-kv", "8-bit floats, the cache too"),
    fp8("fp8-e4m3", "8-bit floats, 4 exponent bits"),
    four("nvfp4", 4, "NVIDIA's 4-bit floats"),
    four("nvfp4a16", 4, "NVIDIA's 4-bit floats, activations in 16 bit"),
    QuantizationSuffix(
      "mxfp4", .scheme, "mxfp4", bits: 4, format: "mxfp4", catalog: .mxfp4, .original,
      "4-bit microscaling floats"),
    four("mxfp8", 8, "8-bit microscaling floats"), four("fp4", 4, "4-bit floats"),
    integers("w4a16", 4), integers("w8a16", 8), integers("w8a8", 8), integers("w4a8", 4),
    integers("w4a4", 4), integers("w3a16", 3), integers("w2a16", 2), integers("w6a16", 6),
    QuantizationSuffix(
      "w4a8c8", .scheme, "w4a8c8", bits: 4, format: "paddle", .original,
      "Paddle: 4-bit weights, 8-bit activations and cache"),
    QuantizationSuffix(
      "w8a8-fp8", .scheme, "fp8", bits: 8, format: "fp8", catalog: .fp8, .original,
      "8-bit floats"),
    QuantizationSuffix(
      "q4f16", .scheme, "q4f16", bits: 4, .impossible, "ONNX: 4-bit weights, the rest in 16 bit"),
    mlc("q4f16-1"), mlc("q4f32-1"), mlc("q4f16-0"), mlc("q3f16-1"), mlc("q0f16"), mlc("q0f32"),
  ]

  private static func fp8(_ spelling: String, _ meaning: Message) -> QuantizationSuffix {
    QuantizationSuffix(
      spelling, .scheme, spelling, bits: 8, format: "fp8", catalog: .fp8, .original, meaning)
  }

  private static func four(
    _ spelling: String, _ bits: Double, _ meaning: Message
  ) -> QuantizationSuffix {
    QuantizationSuffix(
      spelling, .scheme, spelling, bits: bits, format: spelling == "nvfp4a16" ? "nvfp4" : spelling,
      .original, meaning)
  }

  private static func integers(_ spelling: String, _ bits: Double) -> QuantizationSuffix {
    let parts = spelling.dropFirst().split(separator: "a")
    return QuantizationSuffix(
      spelling, .scheme, spelling, bits: bits, format: "compressed-tensors", .original,
      "\(parts[0])-bit weights, \(parts[1])-bit activations")
  }

  private static func mlc(_ spelling: String) -> QuantizationSuffix {
    let digit = spelling.dropFirst().first.flatMap { Int(String($0)) } ?? 0
    let bits = digit > 0 ? Double(digit) : spelling.hasSuffix("32") ? 32 : 16
    return QuantizationSuffix(
      spelling, .scheme, spelling.replacingHyphens, bits: bits, format: "mlc", .impossible,
      "MLC's weights for phones and browsers")
  }
}

extension String {
  /// The text with underscores for hyphens.
  var replacingHyphens: String { String(map { $0 == "-" ? "_" : $0 }) }
}
