import Foundation
import Testing

@testable import ModelCatalog

/// Published files give the dimensions of the catalog, which equal published totals.
struct HuggingFaceConfigTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures/configs")

  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()

  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appendingPathComponent(name + ".json")))
  }

  /// Not in the catalog, or under another name of the same dimensions.
  private static let sameAs = ["GLM-4.7": "GLM-4.6"]

  @Test func everyFileIsInTheListOfSources() throws {
    let list = try String(
      contentsOf: Self.folder.appendingPathComponent("SOURCES.md"), encoding: .utf8)
    #expect(Self.names.count >= 20)
    for name in Self.names { #expect(list.contains("`\(name).json`"), "\(name)") }
  }

  @Test(arguments: names)
  func dimensionsAreTheCatalogs(_ name: String) throws {
    let config = try HuggingFaceConfig(Self.bytes(name))
    let known = Self.sameAs[name] ?? name
    guard let model = try Catalog.embedded().model(named: known)?.model else { return }
    var expected = try #require(model.architecture)
    var found = config.architecture
    // Head widths have no effect beside latent attention.
    if found.latentAttention != nil { found.normalizeHeads(expected) }
    // This copy of the file leaves out biases and norms of queries and keys.
    if name == "GLM-4.7" { (expected.biases, expected.queryKeyNorm) = ([], nil) }
    #expect(found == expected)
    #expect(config.contextLength != nil)
  }

  @Test func towersAreCountedByTheirMatrices() throws {
    for name in ["Gemma-3-12B", "Mistral-Small-3.2-24B", "Qwen3.5-35B-A3B"] {
      let config = try HuggingFaceConfig(Self.bytes(name))
      let parameters = try #require(try Catalog.embedded().model(named: name)?.model).parameters
      let known = (parameters.vision ?? 0) + (parameters.projector ?? 0)
      let error = Double(config.visionWeights) / Double(known) - 1
      #expect(abs(error) < 0.05, "\(name): \(config.visionWeights) of \(known)")
      #expect(config.notes.contains { $0.description.contains("vision tower is counted") })
    }
    let gemma4 = try HuggingFaceConfig(Self.bytes("Gemma-4-31B"))
    #expect(gemma4.visionWeights == 0)
    #expect(gemma4.notes.contains { $0.description.contains("vision tower is not counted") })
    #expect(gemma4.stored?.quantization == .nvfp4)
  }
}

extension Architecture {
  fileprivate mutating func normalizeHeads(_ other: Architecture) {
    self = Architecture(
      copying: self, keyValueHeads: other.keyValueHeads, headDimension: other.headDimension)
  }

  private init(copying other: Architecture, keyValueHeads: Int, headDimension: Int) {
    self.init(
      layers: other.layers, hiddenSize: other.hiddenSize, attentionHeads: other.attentionHeads,
      keyValueHeads: keyValueHeads, headDimension: headDimension,
      vocabularySize: other.vocabularySize, hasTiedEmbeddings: other.hasTiedEmbeddings)
    intermediateSize = other.intermediateSize
    latentAttention = other.latentAttention
    experts = other.experts
    normsPerLayer = other.normsPerLayer
    biases = other.biases
  }
}
