import Testing

@testable import ModelCatalog

@Suite struct TextSearchTests {
  @Test(arguments: [
    ("owner/name", #"{"x": "owner/name"}"#, true), ("OWNER/Name", #"["Owner/NAME"]"#, true),
    ("name", #"["owner/name"]"#, false), ("owner/name", #"["owner/name-2"]"#, false),
    ("a", #""a""#, true), ("a", #""b""#, false), ("", #""""#, true), ("aab", #""aaab""#, false),
    ("aab", #""aaab", "aab""#, true), ("[", #""{""#, false),
  ])
  func aStringIsFoundWholeAndWithoutRegardToCase(name: String, text: String, isThere: Bool) {
    let bytes = Array(text.utf8)
    let isFound = bytes.withUnsafeBufferPointer { TextSearch(string: name).isFound(in: $0) }
    #expect(isFound == isThere)
  }

  /// The part of the catalog for a name has its model, whatever the name is.
  @Test func thePartForANameHasItsModel() throws {
    for family in try Catalog.embedded().families {
      for model in family.models {
        let names =
          [model.name] + model.aliases.prefix(1) + [model.ollama].compactMap(\.self)
          + model.checkpoints.prefix(1).map(\.repository)
        for name in names {
          let part = try Catalog.embedded(naming: [name.uppercased()])
          #expect(part.model(named: name)?.model.name != nil, "\(name)")
          #expect(part.families.count < 5, "\(name)")
        }
      }
    }
  }
}
