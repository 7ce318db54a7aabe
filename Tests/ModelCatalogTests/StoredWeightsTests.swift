import Testing

@testable import ModelCatalog

/// How a `config.json` says that its weights are packed.
@Suite struct StoredWeightsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let json: String
    let quantization: Quantization?
    var groupSize: Int?
    var isDouble = false
    var testDescription: String { json }
  }

  static let cases = [
    Case(
      json: #""quantization_config": {"quant_method": "fp8", "weight_block_size": [128, 128]}"#,
      quantization: .fp8),
    Case(
      json: #""quantization_config": {"quant_method": "awq", "bits": 4, "group_size": 64}"#,
      quantization: .awq, groupSize: 64),
    Case(
      json: #""quantization_config": {"quant_method": "gptq", "bits": 8, "group_size": 128}"#,
      quantization: .gptqInt8, groupSize: 128),
    Case(
      json: #""quantization_config": {"quant_method": "gptq", "bits": 3}"#, quantization: nil),
    Case(json: #""quantization_config": {"quant_method": "mxfp4"}"#, quantization: .mxfp4),
    Case(
      json: #"""
        "quantization_config": {"quant_method": "bitsandbytes", "load_in_4bit": true, \#
        "bnb_4bit_use_double_quant": true}
        """#,
      quantization: .bnb4bit, isDouble: true),
    Case(
      json: #""quantization_config": {"quant_method": "bitsandbytes", "load_in_8bit": true}"#,
      quantization: .int8),
    Case(
      json: #"""
        "quantization_config": {"quant_method": "compressed-tensors", "config_groups": \#
        {"group_0": {"weights": {"num_bits": 4, "type": "int", "group_size": 32}}}}
        """#,
      quantization: .w4a16, groupSize: 32),
    Case(
      json: #"""
        "quantization_config": {"quant_method": "compressed-tensors", "config_groups": \#
        {"group_0": {"weights": {"num_bits": 8, "type": "int"}}}}
        """#,
      quantization: .w8a8),
    Case(
      json: #""quantization_config": {"quant_method": "modelopt", "quant_algo": "NVFP4"}"#,
      quantization: .nvfp4),
    Case(
      json: #""quantization": {"group_size": 32, "bits": 4}"#, quantization: .mlx4bit,
      groupSize: 32),
    Case(json: #""torch_dtype": "bfloat16""#, quantization: nil),
  ]

  @Test(arguments: cases)
  func isRead(_ test: Case) throws {
    let text = """
      {"model_type": "llama", "num_hidden_layers": 2, "hidden_size": 64, "num_attention_heads": 4, \
      "intermediate_size": 128, "vocab_size": 1000, \(test.json)}
      """
    let config = try HuggingFaceConfig(Array(text.utf8))
    #expect(config.stored?.quantization == test.quantization)
    #expect(config.stored?.groupSize == test.groupSize)
    #expect(config.stored?.hasDoubleQuantization ?? false == test.isDouble)
    // What is not understood is said.
    let isPacked = test.json.contains("quantization")
    #expect(config.notes.isEmpty == (!isPacked || test.quantization != nil))
  }
}
