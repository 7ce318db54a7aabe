import StrictJSON

/// A family line: models of several sizes that share a name, such as Qwen2.5 Coder.
///
/// Read from `Data/families/<id>.json`. Facts only; what we think of a family stands in
/// `Data/tasks.json` and `Data/languages.json`.
public final class Family: Sendable {
  /// The file's name without `.json`, such as `qwen2.5-coder`.
  public let id: String
  /// The name as its maker writes it.
  public let name: String
  /// Other names of the line as a whole.
  public let aliases: [String]
  /// The makers' wider series that the line belongs to, such as `qwen`.
  public let series: String
  /// The owners of the official repositories on the hub.
  public let organizations: [String]
  /// The languages, unless a model says otherwise. Unknown when absent.
  public let languages: Languages?
  /// The names of the chat template in the trainers' registries, unless a model says otherwise.
  public let chatTemplates: ChatTemplates?
  /// The models, by parameters.
  public let models: [Model]

  /// A family of one model, of which nothing else is known.
  init(_ model: Model) {
    (id, name, series) = (model.name, model.name, "")
    (aliases, organizations) = ([], [])
    (languages, chatTemplates) = (nil, nil)
    models = [model]
  }

  init(_ value: JSONValue) {
    var json = JSONObject(value)
    _ = json.optional("$schema")?.string()
    id = json.string("id")
    name = json.string("name")
    aliases = json.list("aliases") { $0.string() }
    series = json.string("series")
    organizations = json.required("organizations")?.filledList { $0.string() } ?? []
    languages = json.optional("languages").map(Languages.init)
    chatTemplates = json.optional("chatTemplates").map(ChatTemplates.init)
    models = json.required("models")?.filledList(Model.init) ?? []
    json.finish()
  }
}

/// Which languages a model serves, as its maker says.
public struct Languages: Sendable, Equatable {
  /// The languages that are named, as BCP 47 tags.
  public let tags: [String]
  /// How many languages the maker claims; more than `tags` when the list is not published.
  public let count: Int?
  /// Where the claim stands.
  public let source: String

  init(_ value: JSONValue) {
    var json = JSONObject(value)
    tags = json.required("tags")?.list { $0.string() } ?? []
    count = json.optional("count")?.count()
    source = json.string("source")
    json.finish()
  }
}

/// What the trainers call a model's chat template.
public struct ChatTemplates: Sendable, Equatable {
  /// LLaMA-Factory's `template`.
  public let llamaFactory: String?
  /// ms-swift's `template`.
  public let msSwift: String?
  /// Unsloth's template name.
  public let unsloth: String?

  init(_ value: JSONValue) {
    var json = JSONObject(value)
    llamaFactory = json.optional("llamaFactory")?.string()
    msSwift = json.optional("msSwift")?.string()
    unsloth = json.optional("unsloth")?.string()
    json.finish()
  }
}
