import Foundation
import Testing

@testable import ModelCatalog

/// What must be true of the catalog that is built into the program.
@Suite struct EmbeddedCatalogTests {
  let catalog: Catalog

  init() throws { catalog = try Self.loaded.get() }

  private static let loaded = Result { try Catalog.embedded() }

  private var models: [(family: Family, model: Model)] {
    catalog.families.flatMap { family in family.models.map { (family, $0) } }
  }

  /// A file of `Data/` as Foundation reads it.
  private func json(_ file: DataFile) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(file.file.text)) as? [String: Any])
  }

  /// At each start its parts are not compared with each other, so it is done here.
  @Test func itsFilesDoNotContradictEachOther() throws {
    let families = Array(DataFile.embeddedFamilies)
    let licenses = DataFile.licenses.file
    do throws(CatalogError) {
      _ = try Catalog(files: families + [licenses])
    } catch {
      Issue.record("\(error.problems.map(\.description))")
    }
  }

  @Test func itHasModelsOfEveryFamily() {
    #expect(catalog.families.count > 100)
    #expect(catalog.modelCount > 250)
    #expect(catalog.families.allSatisfy { !$0.models.isEmpty })
    #expect(catalog.updated >= "2026-01")
  }

  @Test func everyLicenceIsDescribed() {
    for (_, model) in models {
      let ids = [model.license, model.upstreamLicense].compactMap { $0 }
      for id in ids + model.checkpoints.compactMap(\.license) {
        #expect(catalog.licenses[id] != nil, "\(model.name): \(id)")
      }
    }
  }

  @Test func everyLanguageHasAName() throws {
    let languages = try #require(try json(.languages)["languages"] as? [[String: Any]])
    let tags = Set(languages.compactMap { $0["tag"] as? String })
    #expect(tags.count == languages.count)
    for (family, model) in models {
      for tag in (model.languages ?? family.languages)?.tags ?? [] {
        let primary = tag.lowercased().split(separator: "-").first.map(String.init) ?? ""
        #expect(tags.contains(primary), "\(model.name): \(tag)")
      }
    }
  }

  @Test func everySeriesThatIsStrongOrWeakInALanguageExists() throws {
    let languages = try #require(try json(.languages)["languages"] as? [[String: Any]])
    let series = Set(catalog.families.map(\.series))
    for language in languages {
      for key in ["strong", "weak"] {
        let named = Set(language[key] as? [String] ?? [])
        #expect(named.subtracting(series) == [], "\(language["tag"] ?? "")")
      }
    }
  }

  @Test func everyLineThatServesATaskExistsOnce() throws {
    let tasks = try #require(try json(.tasks)["tasks"] as? [[String: Any]])
    let ids = Set(catalog.families.map(\.id))
    #expect(!tasks.isEmpty)
    for task in tasks {
      let lines = ["leading", "strong", "usable", "dated"].flatMap { task[$0] as? [String] ?? [] }
      #expect(Set(lines).subtracting(ids) == [], "\(task["id"] ?? "")")
      #expect(Set(lines).count == lines.count, "\(task["id"] ?? "")")
      #expect(Set(task["without"] as? [String] ?? []).subtracting(ids) == [], "\(task["id"] ?? "")")
    }
  }

  @Test func everyTaskThatIsLikeAnotherIsLikeOneThatIsLikeNone() throws {
    let tasks = try #require(try json(.tasks)["tasks"] as? [[String: Any]])
    let whole = Set(tasks.filter { $0["like"] == nil }.compactMap { $0["id"] as? String })
    for task in tasks {
      guard let like = task["like"] as? String else { continue }
      #expect(whole.contains(like), "\(task["id"] ?? "")")
    }
  }

  @Test func everySuccessorCameNotEarlierAndTheLineEnds() throws {
    let byName = Dictionary(models.map { ($0.model.name.lowercased(), $0.model) }) { first, _ in
      first
    }
    for (_, model) in models {
      var seen = [model.name]
      var current = model
      while let name = current.supersededBy {
        let next = try #require(byName[name.lowercased()], "\(current.name)")
        #expect(!seen.contains(next.name), "\(seen) in a circle")
        if seen.contains(next.name) { break }
        if let before = current.release, let after = next.release {
          #expect(before <= after, "\(current.name) of \(before), \(next.name) of \(after)")
        }
        seen.append(next.name)
        current = next
      }
    }
  }

  @Test func everyOfficialRepositoryBelongsToTheMaker() {
    for (family, model) in models {
      for checkpoint in model.checkpoints where checkpoint.isOfficial {
        let owner = checkpoint.repository.split(separator: "/").first.map(String.init) ?? ""
        #expect(family.organizations.contains(owner), "\(checkpoint.repository)")
      }
    }
  }

  @Test func everyModelHasAnOfficialCheckpointAndASource() {
    for (_, model) in models {
      #expect(!model.sources.isEmpty, "\(model.name)")
      #expect(!model.variants.isEmpty, "\(model.name) has no official checkpoint")
    }
  }

  @Test func everyNameLeadsToItsModel() {
    for (_, model) in models {
      let names = [model.name] + model.aliases + model.checkpoints.map(\.repository)
      for name in names + [model.ollama].compactMap({ $0 }) {
        #expect(catalog.model(named: name.uppercased())?.model === model, "\(name)")
      }
    }
  }

  @Test func noPartOfAModelIsLargerThanTheWhole() {
    for (_, model) in models {
      let parameters = model.parameters
      let parts = [
        parameters.text, parameters.vision, parameters.audio, parameters.projector,
        parameters.multiTokenPrediction, parameters.loaded, parameters.active,
      ]
      #expect(parts.compactMap { $0 }.allSatisfy { $0 <= parameters.total }, "\(model.name)")
      if let context = model.context, let extended = context.extendedInTokens {
        #expect(extended > context.nativeInTokens, "\(model.name)")
      }
    }
  }
}
