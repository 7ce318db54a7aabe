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
  /// The letters and digits of the names that will be asked for; nothing where all will be.
  private let wanted: [[UInt8]]?
  /// The models' own names, read, by the family in them.
  private var kin: [String: [(name: ModelName, words: Set<String>, place: Place)]] = [:]
  /// Names as written, in lower case.
  private var exact: [String: Place] = [:]
  /// Names without owner, storage and packaging; nothing where two models would share one.
  private var byCore: [String: Place?] = [:]

  /// Arranges a catalog.
  ///
  /// - Parameter names: The names that will be asked for. For a few, most of the catalog need not
  ///   be read: a name that has not even their letters in order cannot mean the same.
  public init(_ catalog: Catalog, for names: [ModelName]? = nil) {
    self.catalog = catalog
    wanted = names?.map { name in name.core.utf8.filter { $0.isNameLetter || $0.isNameDigit } }
    for (familyIndex, family) in catalog.families.enumerated() {
      for (modelIndex, model) in family.models.enumerated() {
        let place = Place(family: familyIndex, model: modelIndex)
        add(model.name, place)
        for alias in model.aliases { add(alias, place) }
        for checkpoint in model.checkpoints { add(checkpoint.repository, place) }
        if let ollama = model.ollama { add(ollama, place) }
        let name = ModelName(model.name)
        if let line = name.family?.lowercased() {
          kin[line, default: []].append((name, Set(name.words), place))
        }
      }
    }
  }

  private mutating func add(_ name: String, _ place: Place) {
    let key = name.lowercased()
    if exact[key] == nil { exact[key] = place }
    guard wanted?.contains(where: { Self.has($0, in: key) }) ?? true else { return }
    let core = ModelName(name).core
    guard !core.isEmpty else { return }
    if let known = byCore[core], known != place {
      byCore[core] = .some(nil)
    } else {
      byCore[core] = place
    }
  }

  /// Whether a text has some letters, in order, with anything between.
  private static func has(_ letters: [UInt8], in text: String) -> Bool {
    var place = 0
    for byte in text.utf8 where place < letters.count && byte == letters[place] { place += 1 }
    return place == letters.count && place > 0
  }

  /// The model that a name means, if the catalog has it.
  public func model(for name: ModelName) -> Match? {
    var text = name.name.lowercased()
    if text.hasSuffix(":latest") { text.removeLast(7) }
    let core: Place? = byCore[name.core] ?? nil
    guard let place = exact[text] ?? core ?? onlyKin(of: name) else { return nil }
    let family = catalog.families[place.family]
    let model = family.models[place.model]
    let checkpoint = model.checkpoints.first { $0.repository.lowercased() == text }
    let variant = checkpoint?.variant ?? name.catalogVariant ?? model.variants.first ?? .base
    return Match(
      family: family, model: model, checkpoint: checkpoint,
      license: catalog.license(of: model, variant: variant))
  }

  private func onlyKin(of name: ModelName) -> Place? {
    let places = places(like: name)
    return places.count == 1 ? places[0] : nil
  }

  /// The models that a name without an exact match could mean: those that agree with everything
  /// that it says, and that say nothing more but their size.
  public func candidates(for name: ModelName) -> [(family: Family, model: Model)] {
    places(like: name).map {
      (catalog.families[$0.family], catalog.families[$0.family].models[$0.model])
    }
  }

  private func places(like name: ModelName) -> [Place] {
    guard let line = name.family?.lowercased(), let models = kin[line] else { return [] }
    let words = Set(name.words)
    return models.filter { other, otherWords, _ in
      other.version == name.version && other.revision == name.revision
        && other.specialities == name.specialities && other.date == name.date
        && other.contextLengthInTokens == name.contextLengthInTokens
        && other.baseFamily == name.baseFamily
        && (other.sizeWord == name.sizeWord || name.sizeWord == nil) && otherWords == words
        && (name.parametersInBillions == nil
          || other.parametersInBillions == name.parametersInBillions)
        && (name.activeParametersInBillions == nil
          || other.activeParametersInBillions == name.activeParametersInBillions)
    }.map(\.place)
  }

  /// The repositories to train in place of weights that cannot be trained, official ones first.
  public func trainableRepositories(for name: ModelName) -> [Checkpoint] {
    guard let match = model(for: name) else { return [] }
    let variant = match.checkpoint?.variant ?? name.catalogVariant
    let trainable = match.model.checkpoints.filter {
      ($0.variant == variant || variant == nil)
        && [.sixteenBit, .bnb4bit, .unslothBnb4bit].contains($0.quantization)
    }
    // Of several editions the one that the name says, such as 2507.
    let edition = match.checkpoint?.edition ?? name.date
    let same = trainable.filter { $0.edition == edition }
    let others = trainable.filter { $0.edition != edition }
    return [same, others].flatMap { $0.filter(\.isOfficial) + $0.filter { !$0.isOfficial } }
  }
}
