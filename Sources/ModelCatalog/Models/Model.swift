import StrictJSON

/// One size of a family.
public final class Model: Sendable {
  /// Kinds of input besides text.
  public enum Input: String, CaseIterable, Sendable {
    case image
    case audio
  }

  /// The name, unique in the catalog without regard to case, such as `Qwen2.5-Coder-7B`.
  public let name: String
  /// Other names: former repositories, other spellings.
  public let aliases: [String]
  /// The month of the release, such as `2024-09`.
  public let release: String?
  /// The licence of the official checkpoints, unless one says otherwise: an id of `licenses.json`.
  public let license: String
  /// The licence of the model that it was made from, which applies too, where it differs.
  public let upstreamLicense: String?
  /// Whether the official repositories ask for a registration before download.
  public let isGated: Bool?
  /// The kinds of input besides text.
  public let inputs: [Input]
  /// Whether loading it runs code from the repository.
  public let needsCustomCode: Bool
  /// How many tokens it was made for.
  public let context: ContextLength?
  /// How many parameters it has.
  public let parameters: Parameters
  /// Its dimensions; unknown when absent, and then no memory can be estimated.
  public let architecture: Architecture?
  /// Its languages where they differ from the family's.
  public let languages: Languages?
  /// Its chat template where it differs from the family's.
  public let chatTemplates: ChatTemplates?
  /// The repositories that hold it, official ones first.
  public let checkpoints: [Checkpoint]
  /// The tag that ollama runs it by: the long one, which stays with the weights.
  public let ollama: String?
  /// Short tags that ran it on the day on which they were read.
  public let ollamaAliases: OllamaAliases?
  /// The model type of transformers (`model_type` of a `config.json`), such as `qwen3`.
  public let modelType: String?
  /// The edition that this is, where it is the model as one of its editions.
  public let edition: Edition?
  /// The editions that have facts of their own.
  public let editions: [Edition]
  /// Published scores.
  public let scores: [Score]
  /// The model of the same maker and purpose that came after it.
  public let supersededBy: String?
  /// The sources of these facts.
  public let sources: [String]

  /// The year and the month of the release, such as 2024 and 9; 0 where it is not known.
  public var releaseYearAndMonth: (year: Int, month: Int) {
    let digits = (release ?? "").utf8.reduce(0) { number, byte in
      byte == UInt8(ascii: "-") ? number : number * 10 + Int(byte) - Int(UInt8(ascii: "0"))
    }
    return (digits / 100, digits % 100)
  }

  /// The variants that exist, official weights only.
  public var variants: [Variant] {
    Variant.allCases.filter { variant in
      checkpoints.contains { $0.isOfficial && $0.variant == variant }
    }
  }

  /// The model as its main edition is, then as each edition that has facts of its own is.
  public var forms: [Model] {
    editions.isEmpty ? [self] : [self] + editions.map { Model(self, $0) }
  }

  /// Every name that ollama runs it by, its editions' included.
  public var ollamaNames: [String] {
    ([(ollama, ollamaAliases)] + editions.map { ($0.ollama, $0.ollamaAliases) }).flatMap {
      [$0].compactMap(\.self) + ($1?.tags ?? [])
    }
  }

  /// Whether a checkpoint is of the main edition, or of one without facts of its own; for the model
  /// as an edition is, of that one.
  public func isOwn(_ checkpoint: Checkpoint) -> Bool {
    editions.isEmpty || !editions.contains { $0.holds(checkpoint) }
  }

  /// A model of which nothing is known but its dimensions.
  init(
    name: String, context: ContextLength?, parameters: Parameters, architecture: Architecture,
    modelType: String, checkpoints: [Checkpoint]
  ) {
    self.modelType = modelType
    self.name = name
    self.context = context
    self.parameters = parameters
    self.architecture = architecture
    self.checkpoints = checkpoints
    (aliases, inputs, scores, sources) = ([], [], [], [])
    (release, license, upstreamLicense, ollama, supersededBy) = (nil, "", nil, nil, nil)
    (isGated, needsCustomCode, languages, chatTemplates) = (nil, false, nil, nil)
    (ollamaAliases, edition, editions) = (nil, nil, [])
  }

  /// The model as an edition of it is: its weights, and what it has different.
  private init(_ model: Model, _ edition: Edition) {
    name = model.name
    release = edition.release ?? model.release
    license = model.license
    upstreamLicense = model.upstreamLicense
    isGated = model.isGated
    inputs = model.inputs
    needsCustomCode = model.needsCustomCode
    context = edition.context ?? model.context
    parameters = model.parameters
    architecture = model.architecture
    languages = model.languages
    chatTemplates = model.chatTemplates
    let own = model.checkpoints.filter(edition.holds)
    checkpoints = own
    scores = model.scores.filter { score in own.contains { $0.repository == score.repository } }
    ollama = edition.ollama
    ollamaAliases = edition.ollamaAliases
    modelType = edition.modelType ?? model.modelType
    supersededBy = model.supersededBy
    sources = edition.sources
    (aliases, editions) = ([], [])
    self.edition = edition
  }

  init(_ value: JSONValue) {
    var json = JSONObject(value)
    name = json.string("name")
    aliases = json.list("aliases") { $0.string() }
    release = json.optional("release")?.month()
    license = json.string("license")
    upstreamLicense = json.optional("upstreamLicense")?.string()
    isGated = json.optional("isGated")?.bool()
    inputs = json.list("inputs") { $0.choice() }
    needsCustomCode = json.optional("needsCustomCode")?.bool() ?? false
    context = json.optional("context").map(ContextLength.init)
    parameters = json.required("parameters").map(Parameters.init) ?? Parameters(total: 0)
    architecture = json.optional("architecture").map(Architecture.init)
    languages = json.optional("languages").map(Languages.init)
    chatTemplates = json.optional("chatTemplates").map(ChatTemplates.init)
    checkpoints = json.required("checkpoints")?.list(Checkpoint.init) ?? []
    ollama = json.optional("ollama")?.string()
    ollamaAliases = json.optional("ollamaAliases").map(OllamaAliases.init)
    modelType = json.optional("modelType")?.string()
    edition = nil
    editions = json.list("editions", Edition.init)
    scores = json.list("scores") { Score($0) }
    supersededBy = json.optional("supersededBy")?.string()
    sources = json.required("sources")?.filledList { $0.string() } ?? []
    json.finish()
  }
}
