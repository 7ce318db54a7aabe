import Messages
import ModelCatalog

/// What the rules of an audit look at: the families with what their names say.
struct AuditCatalog: Sendable {
  /// A model and where it stands.
  struct Place: Sendable {
    /// The number of the file.
    let file: Int
    /// The number in the file.
    let number: Int
    let family: Family
    let model: Model
    /// What the model's name says.
    let name: ModelName
    /// What the repositories' names say, in the order of the checkpoints.
    let repositories: [ModelName]

    /// The key path of the model.
    var path: String { "models[\(number)]" }
  }

  let families: [Family]
  let catalog: Catalog
  let guidance: Guidance
  /// Whether the tasks were written for this catalog.
  let ownsTasks: Bool
  let gpus: [GPU]
  let places: [Place]
  /// The places of models, by name in lower case.
  let byName: [String: Int]

  init(_ reading: CatalogReading, _ guidance: Guidance, ownsTasks: Bool, gpus: [GPU] = []) {
    self.gpus = gpus
    families = reading.entries.map(\.family)
    catalog = reading.whatIsReadable
    self.guidance = guidance
    self.ownsTasks = ownsTasks
    var places: [Place] = []
    for (file, family) in families.enumerated() {
      for (number, model) in family.models.enumerated() {
        places.append(
          Place(
            file: file, number: number, family: family, model: model, name: ModelName(model.name),
            repositories: model.checkpoints.map { ModelName($0.repository) }))
      }
    }
    self.places = places
    byName = Dictionary(
      places.enumerated().map { ($0.element.model.name.lowercased(), $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The model of a name.
  func place(named name: String) -> Place? { byName[name.lowercased()].map { places[$0] } }

  /// Every checkpoint with the key path of one of its keys.
  func forEachCheckpoint(_ body: (Place, Int, Checkpoint, ModelName, String) -> Void) {
    for place in places {
      for (number, checkpoint) in place.model.checkpoints.enumerated() {
        body(
          place, number, checkpoint, place.repositories[number],
          "\(place.path).checkpoints[\(number)]")
      }
    }
  }
}

/// Where the findings of a rule are noted.
struct AuditFindings {
  /// A finding before its line is known.
  struct Finding {
    let rule: Int
    let file: Int
    let path: String
    let message: Message
  }

  private(set) var findings: [Finding] = []
  var rule = 0

  mutating func note(_ file: Int, _ path: String, _ message: Message) {
    findings.append(Finding(rule: rule, file: file, path: path, message: message))
  }

  mutating func note(_ place: AuditCatalog.Place, _ key: String, _ message: Message) {
    note(place.file, key.isEmpty ? place.path : "\(place.path).\(key)", message)
  }
}
