import ModelCatalog

/// What the documents and we hold to be good: tasks, languages and thresholds, from `Data/`.
public struct Guidance: Sendable {
  /// The tasks, by id, in the order of the file.
  public let tasks: [TaskGuide]
  /// The languages, by tag.
  public let languages: [LanguageGuide]
  /// The numbers that rules compare against.
  public let thresholds: Thresholds
  /// The documents' rules of thumb by card.
  public let tiers: Tiers

  /// The guidance that is built into the program.
  ///
  /// - Throws: `CatalogError` when a file in `Data/` is wrong; the tests keep that from happening.
  public static func embedded() throws(CatalogError) -> Guidance {
    let tasks = try DataFile.tasks.file.read { value in
      Self.list(value, "tasks", TaskGuide.init)
    }
    return Guidance(
      tasks: TaskGuide.resolved(tasks),
      languages: try DataFile.languages.file.read { value in
        Self.list(value, "languages", LanguageGuide.init)
      },
      thresholds: try DataFile.thresholds.file.read(Thresholds.init),
      tiers: try DataFile.tiers.file.read(Tiers.init))
  }

  /// The ids of the tasks, without reading anything else.
  public static func embeddedTasks() -> [String] {
    (try? DataFile.tasks.file.read { list($0, "tasks", TaskGuide.init) }.map(\.id)) ?? []
  }

  private static func list<Element>(
    _ value: JSONValue, _ key: StaticString, _ read: (JSONValue) -> Element
  ) -> [Element] {
    var json = JSONObject(value)
    let elements = json.required(key)?.list(read) ?? []
    json.finish()
    return elements
  }

  /// The task of an id.
  public func task(_ id: String) -> TaskGuide? { tasks.first { $0.id == id } }

  /// The first task that a line leads for, or is strong at; chat where there is none.
  public func mainTask(of family: Family) -> String {
    for tier in [TaskGuide.Tier.leading, .strong, .usable] {
      if let task = tasks.first(where: { $0.tiers[family.id] == tier }) { return task.id }
    }
    return "chat"
  }

  /// The language of a tag, by its primary subtag: `zh` for `zh-Hans`.
  public func language(_ tag: String) -> LanguageGuide? {
    let primary = tag.primaryLanguage
    return languages.first { $0.tag == primary }
  }

  /// Every citation in the guidance.
  public var cites: Set<String> {
    Set(tasks.flatMap(\.cites)).union(tasks.flatMap { $0.scenario?.cites ?? [] })
      .union(languages.flatMap(\.cites)).union(thresholds.cites).union(tiers.cites)
  }
}
