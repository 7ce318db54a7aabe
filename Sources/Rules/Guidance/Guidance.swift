import ModelCatalog
import StrictJSON

/// What the documents and we hold to be good: tasks, languages and thresholds, from `Data/`.
public final class Guidance: Sendable {
  /// The tasks, by id, in the order of the file.
  public let tasks: [TaskGuide]
  /// The languages, by tag.
  public let languages: [LanguageGuide]
  /// The numbers that rules compare against.
  public let thresholds: Thresholds
  /// The documents' rules of thumb by card.
  public let tiers: Tiers
  /// What was measured for the request that is answered, where somebody measured it.
  public let places: Places?

  /// The guidance that is built into the program.
  ///
  /// - Throws: `CatalogError` when a file in `Data/` is wrong; the tests keep that from happening.
  public static func embedded() throws(CatalogError) -> Guidance { try Guidance(files: []) }

  /// The files of guidance that are built into the program.
  private static var embeddedFiles: [CatalogFile] {
    [DataFile.tasks.file, DataFile.languages.file]
  }

  /// The guidance that is built into the program, with what some files add to it.
  ///
  /// A file that is called `tasks.json` adds tasks, and lines to tasks of the same id; one that is
  /// called `languages.json` adds languages or takes the place of those with the same tag.
  ///
  /// - Throws: `CatalogError` with the problems of the first file that is wrong.
  public convenience init(files: [CatalogFile]) throws(CatalogError) {
    try self.init(files: files, startingFrom: Self.embeddedFiles)
  }

  /// Guidance from files alone, with the built-in thresholds and tiers.
  ///
  /// - Throws: `CatalogError` with the problems of the first file that is wrong.
  package init(files: [CatalogFile], startingFrom first: [CatalogFile]) throws(CatalogError) {
    var tasks: [TaskGuide] = []
    var languages: [LanguageGuide] = []
    for file in first + files {
      if file.isNamed("tasks.json") {
        for task in try file.read({ Self.list($0, "tasks", TaskGuide.init) }) {
          if let place = tasks.firstIndex(where: { $0.id == task.id }) {
            tasks[place] = tasks[place].adding(task)
          } else {
            tasks.append(task)
          }
        }
      } else if file.isNamed("languages.json") {
        for language in try file.read({ Self.list($0, "languages", LanguageGuide.init) }) {
          languages.removeAll { $0.tag == language.tag }
          languages.append(language)
        }
      }
    }
    self.tasks = TaskGuide.resolved(tasks)
    self.languages = languages
    thresholds = try DataFile.thresholds.file.read(Thresholds.init)
    tiers = try DataFile.tiers.file.read(Tiers.init)
    places = nil
  }

  /// The same guidance with what was measured.
  init(_ guidance: Guidance, places: Places) {
    tasks = guidance.tasks
    languages = guidance.languages
    thresholds = guidance.thresholds
    tiers = guidance.tiers
    self.places = places
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

  /// The first task that a family leads for, or is strong at; chat where there is none.
  public func mainTask(of family: Family) -> String {
    var best: (id: String, tier: TaskGuide.Tier)?
    for task in tasks {
      guard let tier = task.tiers[family.id], tier < best?.tier ?? .dated else { continue }
      best = (task.id, tier)
      // Nothing comes before it.
      if tier == .leading { break }
    }
    return best?.id ?? TaskGuide.usual
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
