import MemoryEstimation
import Messages
import ModelCatalog
import StrictJSON

/// A value of a recipe, and why it is that.
public struct Setting<Value: Sendable>: Sendable {
  /// The value.
  public let value: Value
  /// The reason in a few words, for a comment.
  public let reason: Message
}

/// The values that training starts from, from `Data/hyperparameters.json`.
public struct Hyperparameters: Sendable {
  /// What a choice depends on.
  public struct Case: Sendable {
    /// The trainer.
    public let target: RecipeTarget
    /// The stage.
    public let stage: Stage
    /// The technique.
    public let technique: Technique
    /// Parameters, in billions.
    public let billions: Double
    /// Rows of data.
    public let rows: Int

    /// Describes what is trained.
    public init(
      target: RecipeTarget, stage: Stage, technique: Technique, billions: Double, rows: Int
    ) {
      self.target = target
      self.stage = stage
      self.technique = technique
      self.billions = billions
      self.rows = rows
    }
  }

  /// One line of a table: the first that matches counts.
  struct Choice<Value: Sendable>: Sendable {
    let value: Value
    let reason: Message
    let sources: [String]
    private let stages: [Stage]
    private let techniques: [Technique]
    private let trainers: [RecipeTarget]
    private let fromBillions: Double?
    private let belowBillions: Double?
    private let belowRows: Int?

    init(_ value: JSONValue, _ read: (JSONValue) -> Value, _ none: Value) {
      var json = JSONObject(value)
      self.value = json.required("value").map(read) ?? none
      stages = json.list("stages") { $0.choice() }
      techniques = json.list("techniques") { $0.choice() }
      trainers = json.list("trainers") { $0.choice() }
      fromBillions = json.optional("fromBillions")?.number()
      belowBillions = json.optional("belowBillions")?.number()
      belowRows = json.optional("belowRows")?.count()
      reason = Message(json.string("reason"))
      sources = json.required("sources")?.filledList { $0.string() } ?? []
      json.finish()
    }

    func matches(_ asked: Case) -> Bool {
      (stages.isEmpty || stages.contains(asked.stage))
        && (techniques.isEmpty || techniques.contains(asked.technique))
        && (trainers.isEmpty || trainers.contains(asked.target))
        && asked.billions >= (fromBillions ?? 0)
        && asked.billions < (belowBillions ?? .infinity)
        && asked.rows < (belowRows ?? .max)
    }
  }

  let learningRate: [Choice<Double>]
  let epochs: [Choice<Double>]
  let rank: [Choice<Double>]
  let alphaPerRank: [Choice<Double>]
  let dropout: [Choice<Double>]
  let rowsPerStep: [Choice<Double>]
  let warmupShare: [Choice<Double>]
  let weightDecay: [Choice<Double>]
  let preferenceBeta: [Choice<Double>]
  let schedule: [Choice<String>]

  init(_ value: JSONValue) {
    var json = JSONObject(value)
    _ = json.string("checked")
    func numbers(_ key: StaticString) -> [Choice<Double>] {
      json.required(key)?.filledList { Choice($0, { $0.number() }, 0) } ?? []
    }
    learningRate = numbers("learningRate")
    epochs = numbers("epochs")
    rank = numbers("rank")
    alphaPerRank = numbers("alphaPerRank")
    dropout = numbers("dropout")
    rowsPerStep = numbers("rowsPerStep")
    warmupShare = numbers("warmupShare")
    weightDecay = numbers("weightDecay")
    preferenceBeta = numbers("preferenceBeta")
    schedule = json.required("schedule")?.filledList { Choice($0, { $0.string() }, "") } ?? []
    json.finish()
  }

  /// The values that are built into the program.
  public static func embedded() throws(CatalogError) -> Hyperparameters {
    try DataFile.hyperparameters.file.read(Hyperparameters.init)
  }

  /// The first line of a table that matches; every table ends with one that always does.
  func choose<Value>(_ table: KeyPath<Hyperparameters, [Choice<Value>]>, _ asked: Case)
    -> Choice<Value>?
  {
    self[keyPath: table].first { $0.matches(asked) }
  }

  /// The rank of adapters that a stage asks for.
  public func rank(for asked: Case) -> Int { Int(choose(\.rank, asked)?.value ?? 16) }
}
