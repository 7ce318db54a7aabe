import Messages

extension QuantizationSuffix {
  static let bitWords: [QuantizationSuffix] =
    [1.0, 2, 3, 4, 5, 6, 8].flatMap { bits -> [QuantizationSuffix] in
      let number = "\(Int(bits))"
      return [
        word("\(number)bit", "\(number)bit", bits), word("\(number)-bit", "\(number)bit", bits),
        word("q\(number)", "q\(number)", bits),
      ]
    } + [
      word("int4", "int4", 4), word("4bits", "int4", 4), word("int8", "int8", 8),
      word("8bits", "int8", 8), word("int3", "int3", 3), word("int2", "int2", 2),
      word("uint4", "int4", 4), word("4-bits", "int4", 4),
      word("int4wo", "int4", 4), word("int8wo", "int8", 8),
    ]

  private static func word(
    _ spelling: String, _ quantization: String, _ bits: Double
  ) -> QuantizationSuffix {
    QuantizationSuffix(
      spelling, .bits, quantization, bits: bits, catalog: quantization == "int4" ? .int4 : nil,
      .original, "\(Int(bits)) bits; the method, if another suffix does not say it, is not said")
  }

  static func container(of format: String) -> QuantizationSuffix? {
    containers.first { $0.format == format }
  }

  static let containers: [QuantizationSuffix] = [
    QuantizationSuffix(
      "gguf", .container, "gguf", format: "gguf", catalog: .gguf, .impossible,
      "files for llama.cpp, ollama and LM Studio"),
    QuantizationSuffix(
      "gguf2", .container, "gguf", format: "gguf", catalog: .gguf, .impossible,
      "files for llama.cpp"),
    QuantizationSuffix(
      "ggml", .container, "ggml", format: "ggml", .impossible, "llama.cpp's files before GGUF"),
    QuantizationSuffix(
      "ggmlv3", .container, "ggml", format: "ggml", .impossible, "llama.cpp's files before GGUF"),
    QuantizationSuffix(
      "llamafile", .container, "gguf", format: "llamafile", .impossible,
      "a program with a GGUF inside"),
    QuantizationSuffix(
      "mlx", .container, "mlx", format: "mlx", .adaptersOnly, "weights for Apple's MLX"),
    QuantizationSuffix("onnx", .container, "onnx", format: "onnx", .impossible, "ONNX graphs"),
    QuantizationSuffix(
      "openvino", .container, "openvino", format: "openvino", .impossible, "Intel's OpenVINO"),
    QuantizationSuffix(
      "int4-ov", .scheme, "int4", bits: 4, format: "openvino", .impossible,
      "Intel's OpenVINO, 4 bits"),
    QuantizationSuffix(
      "int8-ov", .scheme, "int8", bits: 8, format: "openvino", .impossible,
      "Intel's OpenVINO, 8 bits"),
    QuantizationSuffix(
      "fp16-ov", .scheme, "fp16", bits: 16, format: "openvino", .impossible,
      "Intel's OpenVINO, 16 bits"),
    QuantizationSuffix("mlc", .container, "mlc", format: "mlc", .impossible, "MLC's weights"),
    QuantizationSuffix(
      "ct2", .container, "ct2", format: "ctranslate2", .impossible, "CTranslate2 weights"),
    QuantizationSuffix(
      "ctranslate2", .container, "ct2", format: "ctranslate2", .impossible,
      "CTranslate2 weights"),
    QuantizationSuffix(
      "litert", .container, "litert", format: "litert", .impossible, "files for LiteRT"),
    QuantizationSuffix(
      "tflite", .container, "litert", format: "litert", .impossible, "files for LiteRT"),
    QuantizationSuffix(
      "coreml", .container, "coreml", format: "coreml", .impossible, "files for Core ML"),
    QuantizationSuffix(
      "executorch", .container, "executorch", format: "executorch", .impossible,
      "files for ExecuTorch"),
    QuantizationSuffix(
      "tensorrt", .container, "tensorrt", format: "tensorrt", .impossible, "TensorRT engines"),
  ]

  /// llama.cpp's types of tensors and mixtures of them, and what packagers add (`_L`, `_XL`).
  static let ggufTypes: [QuantizationSuffix] =
    [
      "q4_0", "q4_1", "q5_0", "q5_1", "q8_0", "q8_1", "q1_0", "q2_0", "q4_2", "q4_3",
      "q2_k", "q2_k_s", "q2_k_l", "q2_k_xl", "q2_k_xxs", "q3_k", "q3_k_s", "q3_k_m", "q3_k_l",
      "q3_k_xl", "q4_k", "q4_k_s", "q4_k_m", "q4_k_l", "q4_k_xl", "q5_k", "q5_k_s", "q5_k_m",
      "q5_k_l", "q5_k_xl", "q6_k", "q6_k_s", "q6_k_m", "q6_k_l", "q6_k_xl", "q8_k", "q8_k_l",
      "q8_k_xl", "q8_k_p", "q6_k_p", "q5_k_p", "q4_k_p", "q3_k_p", "q2_k_p",
      "q4_0_4_4", "q4_0_4_8", "q4_0_8_8", "q8_0_l",
      "iq1_s", "iq1_m", "iq2_xxs", "iq2_xs", "iq2_s", "iq2_m", "iq3_xxs", "iq3_xs", "iq3_s",
      "iq3_m", "iq4_nl", "iq4_xs", "iq4_nl_4_4", "iq4_nl_xl", "tq1_0", "tq2_0",
      // Files of ik_llama.cpp.
      "iq1_kt", "iq2_k", "iq2_ks", "iq2_kl", "iq2_kt", "iq3_k", "iq3_ks", "iq3_kt", "iq4_k",
      "iq4_ks", "iq4_kss", "iq4_kt", "iq5_k", "iq5_ks", "iq6_k", "q4_k_r4", "q8_k_r8",
      "mxfp4_moe",
    ].map { ggufType($0, $0) } + [
      // Spellings without the underscores.
      ggufType("q2k", "q2_k"), ggufType("q3km", "q3_k_m"), ggufType("q3ks", "q3_k_s"),
      ggufType("q3kl", "q3_k_l"), ggufType("q4km", "q4_k_m"), ggufType("q4ks", "q4_k_s"),
      ggufType("q5km", "q5_k_m"), ggufType("q5ks", "q5_k_s"), ggufType("q6k", "q6_k"),
      ggufType("q4k", "q4_k"), ggufType("q5k", "q5_k"), ggufType("kq2", "kq2"),
      ggufType("iq4xs", "iq4_xs"), ggufType("iq3m", "iq3_m"),
    ]

  private static func ggufType(_ spelling: String, _ type: String) -> QuantizationSuffix {
    let digit = type.first { $0.isNumber }.flatMap { Int(String($0)) } ?? 0
    let kind: Message =
      type.hasPrefix("iq")
      ? "chosen with an importance matrix"
      : type.hasPrefix("tq") ? "three values per weight" : "in blocks with scales"
    return QuantizationSuffix(
      spelling, .scheme, type, bits: Double(digit), format: "gguf", catalog: .gguf, .impossible,
      "llama.cpp's \(type.uppercased()): about \(digit) bits, \(kind)")
  }
}
