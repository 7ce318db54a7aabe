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

  /// A name that will be asked for.
  private struct Wanted: Sendable {
    /// The name as it is looked up.
    let text: String
    /// Its letters and digits, without owner, storage and packaging.
    let letters: [UInt8]
  }

  private let catalog: Catalog
  /// The names that will be asked for; nothing where all will be.
  private let wanted: [Wanted]?
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
    wanted = names?.map { name in
      Wanted(
        text: Self.text(of: name),
        letters: name.core.utf8.filter { $0.isNameLetter || $0.isNameDigit })
    }
    forEachModel { model, place in
      add(model.name, place)
      for alias in model.aliases { add(alias, place) }
      for checkpoint in model.checkpoints { add(checkpoint.repository, place) }
      if let ollama = model.ollama { add(ollama, place) }
    }
    // Most names that are asked for are exact.
    if let names, names.allSatisfy(has) { return }
    forEachModel { model, place in
      let name = ModelName(model.name)
      if let line = name.family?.lowercased() {
        kin[line, default: []].append((name, Set(name.words), place))
      }
    }
  }

  private func forEachModel(_ body: (Model, Place) -> Void) {
    for (familyIndex, family) in catalog.families.enumerated() {
      for (modelIndex, model) in family.models.enumerated() {
        body(model, Place(family: familyIndex, model: modelIndex))
      }
    }
  }

  /// Whether a name is exactly one of the catalog's.
  public func has(_ name: ModelName) -> Bool { exact[Self.text(of: name)] != nil }

  /// A name as it is looked up.
  private static func text(of name: ModelName) -> String {
    let text = name.name.lowercased()
    return text.hasSuffix(":latest") ? String(text.dropLast(7)) : text
  }

  private mutating func add(_ name: String, _ place: Place) {
    let key = name.lowercased()
    if wanted?.contains(where: { $0.text == key }) ?? true, exact[key] == nil {
      exact[key] = place
    }
    guard wanted?.contains(where: { Self.has($0.letters, in: key) }) ?? true else { return }
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
    let text = Self.text(of: name)
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
