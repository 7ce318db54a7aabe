import MeasuredMemory
import MemoryEstimation
import ModelCatalog
import Testing

/// GGUF sizes from dimensions, against the sizes of 131 files.
struct GGUFSizeTests {
  @Test func allFiles() {
    let reached = Statistics(errors: MeasuredFile.all.map(\.error))
    #expect(reached.count == 131)
    #expect(reached.median <= 0.029, "\(reached.median)")
    #expect(reached.percentile90 <= 0.17, "\(reached.percentile90)")
  }

  /// Files of one publisher, all types of one model, are exact to the precision that is printed.
  @Test(arguments: ["bartowski-gemma-2-9b", "bartowski-llama-3.1-70b", "sanctum-llama-3-8b"])
  func filesOfOnePublisher(_ source: String) {
    let errors = MeasuredFile.all.filter { $0.source == source }
    #expect(errors.count >= 15)
    for error in errors { #expect(abs(error.error) < 0.003, "\(error)") }
  }

  /// More bits never make a smaller file, for any model.
  @Test func sizesFollowTheBits() throws {
    let ladder: [GGUFType] = [
      .iq1_S, .iq1_M, .iq2_XXS, .iq2_XS, .iq2_S, .iq2_M, .iq3_XXS, .iq3_XS, .iq3_M, .iq4_XS,
      .q4_K_S, .q4_K_M, .q5_K_S, .q5_K_M, .q6_K, .q8_0, .f16, .f32,
    ]
    for model in SweepTests.known {
      var before = 0
      // llama.cpp keeps the experts of gpt-oss; rows that do not fit a block change their type.
      let isRegular = model.architecture.map { $0.hiddenSize % 256 == 0 } ?? false
      for type in ladder where isRegular {
        let bytes = try #require(GGUFSize.fileBytes(of: model, type))
        #expect(bytes >= before, "\(model.name) \(type.rawValue)")
        before = bytes
      }
    }
  }

  @Test func everyTypeHasASizeAndANameThatCanBeRead() throws {
    let model = try #require(TestCatalog.model("Llama-3.1-8B"))
    for type in GGUFType.allCases {
      #expect(
        RunQuantization(type.rawValue.lowercased())?.name.lowercased() == type.rawValue.lowercased()
      )
      #expect(try #require(GGUFSize.fileBytes(of: model, type)) > 1_900_000_000)
    }
    for quantization in RunQuantization.all {
      #expect(
        RunQuantization(quantization.name.uppercased())?.name.lowercased()
          == quantization.name.lowercased())
    }
    #expect(RunQuantization("q9_9") == nil)
  }

  @Test(arguments: [
    ("Q4_K_M", false), ("Q4_0", false), ("IQ4_XS", false), ("MXFP4_MOE", false), ("Q3_K_M", true),
    ("Q2_K", true), ("IQ3_XXS", true), ("IQ1_S", true), ("nf4", false), ("mlx-4bit", false),
  ])
  func belowQ4(_ name: String, _ isBelow: Bool) {
    #expect(RunQuantization(name)?.isBelowQ4 == isBelow)
  }

  /// The bits that llama.cpp's own README prints for Llama 3.1 8B.
  @Test(arguments: [("Q4_K_M", 4.89), ("Q8_0", 8.5), ("Q6_K", 6.56), ("IQ2_XXS", 2.38)])
  func bitsPerWeight(_ name: String, _ bits: Double) throws {
    let architecture = try #require(TestCatalog.model("Llama-3.1-8B")?.architecture)
    let quantization = try #require(RunQuantization(name))
    #expect(abs(quantization.bitsPerWeight(of: architecture) - bits) < 0.02)
  }
}
