import StrictJSON

/// Models of several sizes that share a name, such as Qwen2.5 Coder.
///
/// Read from `Data/families/<id>.json`, which holds facts only; opinions stand in
/// `Data/tasks.json` and `Data/languages.json`.
public final class Family: Sendable {
  /// The file's name without `.json`, such as `qwen2.5-coder`.
  public let id: String
  /// The name as its maker writes it.
  public let name: String
  /// Other names of the family as a whole.
  public let aliases: [String]
  /// The maker's wider series that the family belongs to, such as `qwen`.
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
