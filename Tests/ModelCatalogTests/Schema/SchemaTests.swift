import Foundation
import Testing

@testable import ModelCatalog

/// The JSON Schema and the reader accept the same files: same keys, same choices, same gaps.
@Suite("The schema of a family file")
struct SchemaTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../..").standardizedFileURL

  private static func schema() throws -> Schema {
    let url = root.appending(path: "Data/schema/family.schema.json")
    let value = try JSONSerialization.jsonObject(with: Data(contentsOf: url))
    return Schema(root: try #require(value as? [String: Any]))
  }

  private func problems(_ value: Any) throws -> [String] {
    let data = try JSONSerialization.data(withJSONObject: value)
    do throws(CatalogError) {
      _ = try CatalogFile(name: "Data/families", text: Array(data)).family()
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }

  @Test func theReaderKnowsEveryKeyAndEveryChoiceOfTheSchema() throws {
    let schema = try Self.schema()
    #expect(try problems(schema.sample(schema.root)) == [])
  }

  @Test func theReaderWantsExactlyTheRequiredKeys() throws {
    let schema = try Self.schema()
    let full = schema.sample(schema.root)
    for place in schema.places() {
      let gap = place.removing(from: full)
      let isRefused = try !problems(gap).isEmpty
      #expect(isRefused == place.isRequired, "\(place.path.joined(separator: "."))")
    }
  }

  @Test func theSchemaKnowsEveryKeyOfTheReader() throws {
    let schema = try Self.schema()
    let data = try JSONSerialization.data(withJSONObject: schema.sample(schema.root))
    let family = try CatalogFile(name: "Data/families", text: Array(data)).family()
    let model = try #require(family.models.first)
    let architecture = try #require(model.architecture)
    let parts: [(String?, Any?)] = [
      (nil, family), ("model", model), ("languages", family.languages),
      ("chatTemplates", family.chatTemplates), ("context", model.context),
      ("parameters", model.parameters), ("score", model.scores.first),
      ("checkpoint", model.checkpoints.first), ("architecture", architecture),
      ("slidingWindow", architecture.slidingWindow), ("experts", architecture.experts),
      ("latentAttention", architecture.latentAttention),
      ("linearAttention", architecture.linearAttention), ("stateSpace", architecture.stateSpace),
      ("perLayerEmbedding", architecture.perLayerEmbedding), ("edition", model.editions.first),
      ("ollamaAliases", model.ollamaAliases),
    ]
    #expect(Set(parts.compactMap(\.0)) == Set(schema.definitions.keys))
    for (name, value) in parts {
      // A model knows which edition it is; its file holds the editions.
      let own = name == "model" ? ["edition"] : []
      let labels = Set(Mirror(reflecting: try #require(value)).children.compactMap(\.label))
        .subtracting(own)
      let keys = Set(schema.properties(of: name).keys).subtracting(["$schema"])
      #expect(labels == keys, "\(name ?? "family")")
    }
  }

  @Test func theChoicesAreThoseOfTheEnumerations() throws {
    let schema = try Self.schema()
    func choices(_ definition: String, _ key: String) -> [String]? {
      let property = schema.properties(of: definition)[key] as? [String: Any]
      let items = property?["items"] as? [String: Any]
      return (property?["enum"] ?? items?["enum"]) as? [String]
    }
    #expect(choices("checkpoint", "variant") == Variant.allCases.map(\.rawValue))
    #expect(choices("checkpoint", "quantization") == Quantization.allCases.map(\.rawValue))
    #expect(choices("checkpoint", "hub") == Checkpoint.Hub.allCases.map(\.rawValue))
    #expect(choices("checkpoint", "evidence") == Checkpoint.Evidence.allCases.map(\.rawValue))
    #expect(choices("model", "inputs") == Model.Input.allCases.map(\.rawValue))
    #expect(choices("architecture", "biases") == Architecture.Bias.allCases.map(\.rawValue))
    #expect(
      choices("architecture", "queryKeyNorm") == Architecture.QueryKeyNorm.allCases.map(\.rawValue))
  }

  @Test func everyFamilyFileNamesTheSchema() throws {
    let folder = Self.root.appending(path: "Data/families")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      #expect(text.hasPrefix("{\n  \"$schema\": \"../schema/family.schema.json\",\n"), "\(name)")
    }
  }
}
