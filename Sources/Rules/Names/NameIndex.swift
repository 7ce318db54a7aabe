import ModelCatalog

/// A catalog arranged for finding the model that a name means, in any variant or storage.
///
/// Made once, asked often: a look-up costs one or two hashes.
public struct NameIndex: Sendable {
  /// The model that a name means.
  public struct Match: Sendable {
    /// Its family line.
    public let family: Family
    /// The model.
    public let model: Model
    /// The repository, when the name is exactly one of the catalog's.
    public let checkpoint: Checkpoint?
    /// The licence of the weights of the name's variant.
    public let license: License?
  }

  private struct Place: Sendable, Equatable {
    let family: Int
    let model: Int
  }

  private let catalog: Catalog
  /// Names as written, in lower case.
  private var exact: [String: Place] = [:]
  /// Names without owner, storage and packaging; nothing where two models would share one.
  private var byCore: [String: Place?] = [:]

  /// Arranges a catalog.
  public init(_ catalog: Catalog) {
    self.catalog = catalog
    for (familyIndex, family) in catalog.families.enumerated() {
      for (modelIndex, model) in family.models.enumerated() {
        let place = Place(family: familyIndex, model: modelIndex)
        add(model.name, place)
        for alias in model.aliases { add(alias, place) }
        for checkpoint in model.checkpoints { add(checkpoint.repository, place) }
        if let ollama = model.ollama { add(ollama, place) }
      }
    }
  }

  private mutating func add(_ name: String, _ place: Place) {
    let key = name.lowercased()
    if exact[key] == nil { exact[key] = place }
    let core = ModelName(name).core
    guard !core.isEmpty else { return }
    if let known = byCore[core], known != place {
      byCore[core] = .some(nil)
    } else {
      byCore[core] = place
    }
  }

  /// The model that a name means, if the catalog has it.
  public func model(for name: ModelName) -> Match? {
    var text = name.name.lowercased()
    if text.hasSuffix(":latest") { text.removeLast(7) }
    let core: Place? = byCore[name.core] ?? nil
    guard let place = exact[text] ?? core else { return nil }
    let family = catalog.families[place.family]
    let model = family.models[place.model]
    let checkpoint = model.checkpoints.first { $0.repository.lowercased() == text }
    let variant = checkpoint?.variant ?? name.catalogVariant ?? model.variants.first ?? .base
    return Match(
      family: family, model: model, checkpoint: checkpoint,
      license: catalog.license(of: model, variant: variant))
  }

  /// The repositories to train in place of weights that cannot be trained, official ones first.
  public func trainableRepositories(for name: ModelName) -> [Checkpoint] {
    guard let match = model(for: name) else { return [] }
    let variant = match.checkpoint?.variant ?? name.catalogVariant
    let trainable = match.model.checkpoints.filter {
      ($0.variant == variant || variant == nil)
        && [.sixteenBit, .bnb4bit, .unslothBnb4bit].contains($0.quantization)
    }
    return trainable.filter(\.isOfficial) + trainable.filter { !$0.isOfficial }
  }
}
