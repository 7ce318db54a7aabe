import ModelCatalog

/// What the documents and we hold to be good: tasks, languages and thresholds, from `Data/`.
public struct Guidance: Sendable {
  /// The tasks, by id, in the order of the file.
  public let tasks: [TaskGuide]
  /// The languages, by tag.
  public let languages: [LanguageGuide]
  /// The numbers that rules compare against.
  public let thresholds: Thresholds

  /// The guidance that is built into the program.
  ///
  /// - Throws: `CatalogError` when a file in `Data/` is wrong; the tests keep that from happening.
  public static func embedded() throws(CatalogError) -> Guidance { try Guidance(files: []) }

  /// The files of guidance that are built into the program.
  private static var embeddedFiles: [CatalogFile] { [DataFile.tasks.file, DataFile.languages.file] }


  /// The guidance that is built into the program, with what some files add to it.
  ///
  /// A file that is called `tasks.json` adds tasks, and lines to tasks of the same id; one that is
  /// called `languages.json` adds languages or takes the place of those with the same tag.
  ///
  /// - Throws: `CatalogError` with the problems of the first file that is wrong.
  public init(files: [CatalogFile]) throws(CatalogError) {
    try self.init(files: files, startingFrom: Self.embeddedFiles)
  }

  /// Guidance from files alone, with the built-in thresholds.
  init(files: [CatalogFile], startingFrom first: [CatalogFile]) throws(CatalogError) {
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

  /// The language of a tag, by its primary subtag: `zh` for `zh-Hans`.
  public func language(_ tag: String) -> LanguageGuide? {
    let primary = tag.primaryLanguage
    return languages.first { $0.tag == primary }
  }

  /// Every citation in the guidance.
  public var cites: Set<String> {
    Set(tasks.flatMap(\.cites)).union(languages.flatMap(\.cites)).union(thresholds.cites)
  }
}

/// Which family lines serve a task, and how well.
public struct TaskGuide: Sendable {
  /// How well a line serves a task.
  public enum Tier: Int, CaseIterable, Comparable, Sendable {
    /// Made for it, or the newest strong line.
    case leading
    /// Strong.
    case strong
    /// Usable.
    case usable
    /// Named by the documents or once the choice, and overtaken since.
    case dated

    /// Whether the first serves better than the second.
    public static func < (first: Tier, second: Tier) -> Bool { first.rawValue < second.rawValue }
  }

  /// The name on the command line, such as `code-completion`.
  public let id: String
  /// What is done, to follow "for": `code`, `Chinese classics`.
  public let title: String
  /// What a model must read besides text.
  public let needs: Model.Input?
  /// The weight class that is enough; the heaviest that fits when absent.
  public let enough: ScaleClass?
  /// The task whose lines serve this one too, unless they are listed here.
  public let like: String?
  /// The lines that are listed, by id.
  public private(set) var tiers: [String: Tier]
  /// The lines of the other task that do not serve this one.
  public let without: [String]
  /// The sections that say so.
  public let cites: [String]

  init(_ value: JSONValue) {
    var json = JSONObject(value)
    id = json.string("id")
    title = json.string("title")
    needs = json.optional("needs")?.choice()
    enough = json.optional("enough")?.choice()
    like = json.optional("like")?.string()
    var tiers: [String: Tier] = [:]
    func read(_ key: StaticString, _ tier: Tier) {
      for line in json.list(key, { $0.string() }) { tiers[line] = tier }
    }
    read("leading", .leading)
    read("strong", .strong)
    read("usable", .usable)
    read("dated", .dated)
    self.tiers = tiers
    without = json.list("without") { $0.string() }
    cites = json.list("cites") { $0.string() }
    json.finish()
  }

  /// The task with the lines of another one of the same id, which decide where both name a line.
  func adding(_ other: TaskGuide) -> TaskGuide {
    var sum = self
    sum.tiers.merge(other.tiers) { $1 }
    return sum
  }

  /// The tasks with the lines of the tasks they are like.
  static func resolved(_ tasks: [TaskGuide]) -> [TaskGuide] {
    tasks.map { task in
      guard let like = task.like, let other = tasks.first(where: { $0.id == like }) else {
        return task
      }
      var resolved = task
      let inherited = other.tiers.filter { !task.without.contains($0.key) }
      resolved.tiers = inherited.merging(task.tiers) { $1 }
      return resolved
    }
  }
}

/// Which series are strong or weak in a language.
public struct LanguageGuide: Sendable {
  /// The BCP 47 tag.
  public let tag: String
  /// The name in English.
  public let name: String
  /// Series that are strong in it.
  public let strong: [String]
  /// Series that list it, but answer in it poorly.
  public let weak: [String]
  /// The sections that say so.
  public let cites: [String]

  init(_ value: JSONValue) {
    var json = JSONObject(value)
    tag = json.string("tag")
    name = json.string("name")
    strong = json.list("strong") { $0.string() }
    weak = json.list("weak") { $0.string() }
    cites = json.list("cites") { $0.string() }
    json.finish()
  }
}

extension StringProtocol {
  /// The language of a BCP 47 tag without script and region.
  var primaryLanguage: String {
    lowercased().split(separator: "-").first.map(String.init) ?? ""
  }
}
