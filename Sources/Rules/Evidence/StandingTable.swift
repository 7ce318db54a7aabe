import StrictJSON

/// Where the measured models stand in one task or language: `Data/evidence/standings/<id>.json`,
/// derived from the sources.
struct StandingTable: Sendable {
  /// A source that says something of it.
  struct Source: Sendable {
    let id: String
    let title: String
    /// The month of the newest snapshot, as `2026-10`.
    let date: String
    let hasIntervals: Bool
  }

  /// What one source says of a model among those of its weight class.
  struct Count: Sendable {
    var wins: Int
    var comparisons: Int
  }

  /// One model.
  struct Standing: Sendable {
    /// The logarithm of the odds to win, against no model in particular: only differences count.
    let strength: Double
    /// One entry for each source, in the order of the sources.
    let counts: [Count]
  }

  /// The standings for training or for running.
  struct Part: Sendable {
    let expectation: Expectation
    /// By the model's name.
    let standings: [String: Standing]

    /// The greatest strength that anybody measured.
    var top: Double { standings.values.map(\.strength).max() ?? 0 }
  }

  /// The task or the language.
  let id: String
  let sources: [Source]
  /// The share of the active parameters in the size by which strengths are best explained.
  let activeShare: Double
  let finetune: Part
  let run: Part

  func part(_ mode: Request.Mode) -> Part { mode == .run ? run : finetune }

  init(
    id: String, sources: [Source], activeShare: Double, finetune: Part, run: Part
  ) {
    self.id = id
    self.sources = sources
    self.activeShare = activeShare
    self.finetune = finetune
    self.run = run
  }

  /// Reads a file, and of the two parts one alone where the other is not asked for.
  init(_ value: JSONValue, only mode: Request.Mode?) {
    var json = JSONObject(value)
    id = json.string("id")
    sources = json.list("sources", Source.init)
    activeShare = json.required("activeShare")?.number() ?? 0
    let (training, running) = (json.required("finetune"), json.required("run"))
    finetune = Part(mode == .run ? nil : training)
    run = Part(mode == .finetune ? nil : running)
    json.finish()
  }
}

extension StandingTable.Source {
  init(_ value: JSONValue) {
    var json = JSONObject(value)
    id = json.string("id")
    title = json.string("title")
    date = json.string("date")
    hasIntervals = json.optional("hasIntervals")?.bool() ?? false
    json.finish()
  }
}

extension StandingTable.Part {
  init(_ value: JSONValue?) {
    guard let value else {
      (expectation, standings) = (Expectation(), [:])
      return
    }
    var json = JSONObject(value)
    expectation = Expectation(json.required("expected"))
    standings = Dictionary(
      json.required("models")?.members { ($0, StandingTable.Standing($1)) } ?? []
    ) { first, _ in first }
    json.finish()
  }
}

extension StandingTable.Standing {
  init(_ value: JSONValue) {
    var json = JSONObject(value)
    strength = json.required("strength")?.number() ?? 0
    let wins = json.list("wins") { $0.countOrZero() }
    let comparisons = json.list("of") { $0.countOrZero() }
    counts = zip(wins, comparisons).map { StandingTable.Count(wins: $0, comparisons: $1) }
    json.finish()
  }
}
