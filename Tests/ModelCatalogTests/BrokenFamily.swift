@testable import ModelCatalog

/// A family without fault, for tests to break.
enum BrokenFamily {
  static let text = """
    {
      "id": "some-line",
      "name": "Some Line",
      "series": "some",
      "organizations": ["Maker"],
      "languages": {"tags": ["en", "zh"], "count": 12, "source": "read-me"},
      "models": [
        {
          "name": "Some-Line-1B",
          "aliases": ["Some-1B"],
          "release": "2025-01",
          "license": "apache-2.0",
          "isGated": false,
          "context": {"nativeInTokens": 4096},
          "parameters": {"total": 1000000000},
          "architecture": {
            "layers": 16, "hiddenSize": 2048, "intermediateSize": 8192, "attentionHeads": 32,
            "keyValueHeads": 8, "headDimension": 64, "vocabularySize": 128256,
            "hasTiedEmbeddings": true
          },
          "checkpoints": [
            {
              "repository": "Maker/Some-Line-1B", "variant": "instruct", "quantization": "16-bit",
              "isOfficial": true, "evidence": ["hubSnapshot"]
            }
          ],
          "supersededBy": "Some-Line-2B",
          "sources": ["the maker's read-me"]
        },
        {
          "name": "Some-Line-2B",
          "license": "mit",
          "parameters": {"total": 2000000000},
          "checkpoints": [
            {
              "repository": "Maker/Some-Line-2B", "variant": "base", "quantization": "16-bit",
              "isOfficial": true, "evidence": ["hubSnapshot"]
            },
            {
              "repository": "other/Some-Line-2B-bnb-4bit", "variant": "base",
              "quantization": "bnb-4bit", "evidence": ["unslothMapper"]
            }
          ],
          "sources": ["the maker's read-me"]
        }
      ]
    }
    """

  static let licenses = """
    {
      "licenses": [
        {"id": "apache-2.0", "title": "Apache License 2.0", "commercial": "yes"},
        {"id": "mit", "title": "MIT License", "commercial": "yes"}
      ]
    }
    """

  /// The family's file with one text in place of another.
  static func file(
    _ old: String = "", _ new: String = "", named name: String = "families/some-line.json"
  ) -> CatalogFile {
    let broken = old.isEmpty ? text : text.replacing(old, with: new, maxReplacements: 1)
    return CatalogFile(name: name, text: Array(broken.utf8))
  }

  /// What is wrong with a catalog of these files and the licences.
  static func problems(_ files: [CatalogFile], licenses: String = licenses) -> [String] {
    let licenseFile = CatalogFile(name: "licenses.json", text: Array(licenses.utf8))
    do throws(CatalogError) {
      _ = try Catalog(files: files + [licenseFile])
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }
}
