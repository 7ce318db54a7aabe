import ModelCatalog

/// The places of a catalog's models for one request.
public final class Places: Sendable {
  private let places: [String: Place]

  /// The place of a model; nothing where nobody measured the task.
  public subscript(model: Model) -> Place? { places[model.name] }

  /// The places by some tables, those of the task first.
  ///
  /// - Parameter specialists: The ids of the lines that are made for the task and nothing else.
  init(
    _ tables: [StandingTable], _ mode: Request.Mode, _ catalog: Catalog, specialists: Set<String>
  ) {
    let parts = tables.map { PlaceReader($0, mode, catalog, specialists) }
    var places: [String: Place] = [:]
    if parts.isEmpty {
      self.places = places
      return
    }
    for family in catalog.families {
      for model in family.models {
        // The task counts, and as much each language in which the model was measured.
        let counted = parts.indices.filter { $0 == 0 || parts[$0].isMeasured(model) }
        let found = counted.map { parts[$0].strength(of: model, in: family) }
        let behind = zip(counted, found).reduce(0) { $0 + parts[$1.0].top - $1.1.strength }
        let evidence = parts.flatMap { $0.evidence(for: model) }
        places[model.name] = Place(
          group: max(0, Int((behind / Double(counted.count) / Self.step).rounded())),
          evidence: evidence, basis: Self.basis(found.map(\.basis)),
          languages: counted.dropFirst().filter { parts[$0].isAmongTheBest(model) }
            .map { parts[$0].id })
      }
    }
    self.places = places
  }

  /// The strengths that one group spans: a model at its head wins two of three comparisons against
  /// one at its end.
  private static let step = 0.7

  /// What the places of several tables rest on: a measurement, where there is one.
  private static func basis(_ all: [Place.Basis]) -> Place.Basis {
    let measured = all.first { basis in
      switch basis {
      case .measured, .disputed, .oneSource: true
      default: false
      }
    }
    return measured ?? all.first ?? .expectation
  }
}

extension Guidance {
  /// The same guidance with the places that were measured for a request.
  ///
  /// - Parameter tables: The standings of a task or a language; the built-in ones if not given.
  func measuring(
    _ request: Request, in catalog: Catalog,
    tables table: ((String) -> StandingTable?)? = nil
  ) -> Guidance {
    guard let task = task(request.task), !task.measuredBy.isEmpty else { return self }
    let ids = [task.id] + request.languages.map(\.measuredLanguage)
    let tables = ids.compactMap {
      table?($0) ?? (table == nil ? StandingTable.embedded($0, only: request.mode) : nil)
    }
    let specialists =
      task.hasSpecialists ? Set(task.tiers.filter { $0.value == .leading }.keys) : []
    return Guidance(
      self, places: Places(tables, request.mode, catalog, specialists: specialists))
  }
}

extension StandingTable {
  /// The built-in standings of a task or a language; nothing where nobody measured it.
  static func embedded(_ id: String, only mode: Request.Mode? = nil) -> StandingTable? {
    DataFile.embeddedStandings(id).flatMap { file in
      try? file.read { StandingTable($0, only: mode) }
    }
  }
}

extension String {
  /// The language as the sources call it: they do not tell the two ways to write Norwegian apart.
  var measuredLanguage: String {
    let primary = primaryLanguage
    return primary == "nb" || primary == "nn" ? "no" : primary
  }
}
