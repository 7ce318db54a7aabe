import Foundation
import Testing

@testable import ModelCatalog

/// The bytes in the program against the files in `Data/`.
@Suite struct EmbeddedDataTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Data").standardizedFileURL

  private static func files(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".json") }.sorted()
  }

  @Test func everyFamilyIsEmbeddedOnceInTheOrderOfNames() throws {
    let folder = Self.folder.appending(path: "families")
    let names = try Self.files(in: folder)
    let embedded = DataFile.embeddedFamilies.map(\.text)
    try #require(embedded.count == names.count, "AddingAFamilyTests says what is missing")
    for (name, bytes) in zip(names, embedded) {
      let file = try Data(contentsOf: folder.appending(path: name))
      #expect(Array(file) == bytes, "\(name)")
      if Array(file) != bytes { break }
    }
  }

  @Test func everyOtherFileIsEmbedded() throws {
    let names = try Self.files(in: Self.folder)
    #expect(names == DataFile.allCases.map { $0.rawValue + ".json" }.sorted())
    for file in DataFile.allCases {
      let data = try Data(contentsOf: Self.folder.appending(path: file.rawValue + ".json"))
      #expect(Array(data) == Array(file.file.text), "\(file)")
    }
  }

  /// The texts are told apart by a zero byte.
  @Test func noFileHoldsAZeroByte() throws {
    for name in try Self.files(in: Self.folder.appending(path: "families")) {
      let file = try Data(contentsOf: Self.folder.appending(path: "families/\(name)"))
      #expect(!file.contains(0), "\(name)")
    }
  }

  @Test func everyFamilyIsCalledLikeItsFile() throws {
    let names = try Self.files(in: Self.folder.appending(path: "families"))
    for name in names {
      let data = try Data(contentsOf: Self.folder.appending(path: "families/\(name)"))
      let file = CatalogFile(name: "Data/families/\(name)", text: Array(data))
      #expect(try file.family().id + ".json" == name)
    }
    #expect(try Catalog.embedded().families.map { $0.id + ".json" }.sorted() == names)
  }
}
