import Messages
import ModelCatalog
import StrictJSON

/// Which family lines serve a task, and how well.
public final class TaskGuide: Sendable {
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

  /// What looking up adds to a task.
  public enum Retrieval: String, CaseIterable, Sendable {
    /// The texts are looked up, and the model is fine-tuned for the form.
    case beside
    /// Looking up does the job; with rows, fine-tuning beside it.
    case instead
  }

  /// The task that is meant where none is named.
  public static let usual = "chat"

  /// The name on the command line, such as `code-completion`.
  public let id: String
  /// What is done, to follow "for": `code`, `Chinese classics`.
  public let title: Message
  /// What people call it besides, without regard to capitals, spaces and dashes.
  public let otherNames: [String]
  /// Whether text is filled in between what stands before and behind it, which base models do.
  public let fillsInTheMiddle: Bool
  /// Whether an answer is reasoned out first, so that a reasoning model is the right kind.
  public let reasons: Bool
  /// What a model must read besides text.
  public let needs: Model.Input?
  /// The weight class that is enough; the heaviest that fits when absent.
  public let enough: ScaleClass?
  /// Where the knowledge comes from, unless the request says that it is fixed or that it changes.
  public let retrieval: Retrieval?
  /// Whether the lines that lead are made for the task and nothing else: they count as strong in every
  /// language that they list, and outweigh the next weight class even when small.
  public let hasSpecialists: Bool
  /// The task whose lines serve this one too, unless they are listed here.
  public let like: String?
  /// The lines that are listed, by id.
  public let tiers: [String: Tier]
  /// The lines of the other task that do not serve this one.
  public let without: [String]
  /// The tasks whose independent measurements count for this one; none where nobody measured it.
  public let measuredBy: [String]
  /// The benchmarks that measure the skill, the best first.
  public let benchmarks: [String]
  /// What the documents take for it.
  public let scenario: Scenario?
  /// The sections that say so.
  public let cites: [String]

  init(_ value: JSONValue) {
    var json = JSONObject(value)
    id = json.string("id")
    title = Message(json.string("title"))
    otherNames = json.list("otherNames") { $0.string() }
    fillsInTheMiddle = json.optional("fillsInTheMiddle")?.bool() ?? false
    reasons = json.optional("reasons")?.bool() ?? false
    needs = json.optional("needs")?.choice()
    enough = json.optional("enough")?.choice()
    retrieval = json.optional("retrieval")?.choice()
    hasSpecialists = json.optional("hasSpecialists")?.bool() ?? false
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
    measuredBy = json.list("measuredBy") { $0.string() }
    benchmarks = json.list("benchmarks") { $0.string() }
    scenario = json.optional("scenario").map(Scenario.init)
    cites = json.list("cites") { $0.string() }
    json.finish()
  }

  /// A task with other lines.
  private init(_ task: TaskGuide, tiers: [String: Tier]) {
    id = task.id
    title = task.title
    otherNames = task.otherNames
    fillsInTheMiddle = task.fillsInTheMiddle
    reasons = task.reasons
    needs = task.needs
    enough = task.enough
    retrieval = task.retrieval
    hasSpecialists = task.hasSpecialists
    like = task.like
    self.tiers = tiers
    without = task.without
    measuredBy = task.measuredBy
    benchmarks = task.benchmarks
    scenario = task.scenario
    cites = task.cites
  }

  /// The task with the lines of another one of the same id, which decide where both name a line.
  func adding(_ other: TaskGuide) -> TaskGuide {
    TaskGuide(self, tiers: tiers.merging(other.tiers) { $1 })
  }

  /// Whether one line serves the task at least as well as another.
  func serves(_ family: Family, noWorseThan other: Family) -> Bool {
    guard let tier = tiers[family.id] else { return false }
    return tiers[other.id].map { tier <= $0 } ?? true
  }

  /// The tasks with the lines of the tasks they are like, which lead only where no line of their own
  /// does.
  static func resolved(_ tasks: [TaskGuide]) -> [TaskGuide] {
    tasks.map { task in
      guard let like = task.like, let other = tasks.first(where: { $0.id == like }) else {
        return task
      }
      let hasLeading = task.tiers.values.contains(.leading)
      let inherited = other.tiers.filter { !task.without.contains($0.key) }
        .mapValues { hasLeading ? max($0, .strong) : $0 }
      return TaskGuide(task, tiers: inherited.merging(task.tiers) { $1 })
    }
  }
}

/// What the documents take for a job: sizes, memory, models and why.
public final class Scenario: Sendable {
  /// The smallest size, in billions of parameters.
  public let parametersFromInBillions: Double
  /// The largest size, in billions of parameters.
  public let parametersUpToInBillions: Double
  /// The memory that they reckon with, in words.
  public let vram: Message
  /// The models that they name.
  public let models: [String]
  /// What we would name today in their place.
  public let today: [String]
  /// Why.
  public let why: Message
  /// The sections that say so.
  public let cites: [String]

  init(_ value: JSONValue) {
    var json = JSONObject(value)
    parametersFromInBillions = json.required("parametersFromInBillions")?.number() ?? 0
    parametersUpToInBillions = json.required("parametersUpToInBillions")?.number() ?? 0
    vram = Message(json.string("vram"))
    models = json.required("models")?.list { $0.string() } ?? []
    today = json.required("today")?.list { $0.string() } ?? []
    why = Message(json.string("why"))
    cites = json.required("cites")?.list { $0.string() } ?? []
    json.finish()
  }
}
