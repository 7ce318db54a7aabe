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

  /// A name that will be asked for.
  private struct Wanted: Sendable {
    /// The name as it is looked up.
    let text: String
    /// The letters and digits of its line, and of the name without owner, storage and packaging.
    let letters: [[UInt8]]
  }

  private let catalog: Catalog
  /// The names that will be asked for; nothing where all will be.
  private let wanted: [Wanted]?
  /// The names of models and of their repositories, read, by the line in them.
  private(set) var kin: [String: [NameKin]] = [:]
  /// Names as written, in lower case.
  private var exact: [String: NameKin.Place] = [:]
  /// Names without owner, storage and packaging; nothing where two models would share one.
  private var byCore: [String: NameKin.Place?] = [:]

  /// Arranges a catalog.
  ///
  /// - Parameter names: The names that will be asked for. For a few, most of the catalog need not
  ///   be read: a name that has not even their letters in order cannot mean the same.
  public init(_ catalog: Catalog, for names: [ModelName]? = nil) {
    self.catalog = catalog
    wanted = names?.map { name in
      Wanted(
        text: Self.text(of: name),
        letters: [name.core, name.family?.lowercased() ?? ""].map {
          $0.utf8.filter { $0.isNameLetter || $0.isNameDigit }
        })
    }
    forEachModel { model, place in
      for name in Self.names(of: model) {
        let key = name.lowercased()
        if wanted?.contains(where: { $0.text == key }) ?? true, exact[key] == nil {
          exact[key] = place
        }
      }
    }
    // Most names that are asked for are exact.
    if let names, names.allSatisfy(has) { return }
    forEachModel { model, place in
      let own = [model.name] + model.checkpoints.map(\.repository)
      for name in own { read(name, place, isKin: true) }
      for name in model.aliases + model.ollamaNames {
        read(name, place, isKin: false)
      }
    }
  }

  private static func names(of model: Model) -> [String] {
    [model.name] + model.aliases + model.checkpoints.map(\.repository)
      + model.ollamaNames
  }

  private func forEachModel(_ body: (Model, NameKin.Place) -> Void) {
    for (familyIndex, family) in catalog.families.enumerated() {
      for (modelIndex, model) in family.models.enumerated() {
        body(model, NameKin.Place(family: familyIndex, model: modelIndex))
      }
    }
  }

  /// Whether a name is exactly one of the catalog's.
  public func has(_ name: ModelName) -> Bool {
    !name.isTagOfAnother && exact[Self.text(of: name)] != nil
  }

  /// A name as it is looked up.
  private static func text(of name: ModelName) -> String {
    let text = name.name.lowercased()
    return text.hasSuffix(":latest") ? String(text.dropLast(7)) : text
  }

  /// Reads a name of a model, if one of those that are wanted can be like it.
  private mutating func read(_ text: String, _ place: NameKin.Place, isKin: Bool) {
    let key = text.lowercased()
    let isWanted =
      wanted?.contains { $0.letters.contains { Self.has($0, in: key) } } ?? true
    guard isWanted else { return }
    let name = ModelName(text)
    if isKin, let line = name.family?.lowercased() {
      kin[line, default: []].append(NameKin(name, at: place))
    }
    guard !name.core.isEmpty, !name.isTagOfAnother else { return }
    if let known = byCore[name.core], known != place {
      byCore[name.core] = .some(nil)
    } else {
      byCore[name.core] = place
    }
  }

  /// Whether a text has some letters, in order, with anything between.
  private static func has(_ letters: [UInt8], in text: String) -> Bool {
    var place = 0
    for byte in text.utf8 where place < letters.count && byte == letters[place] { place += 1 }
    return place == letters.count && place > 0
  }

  /// The model that a name means, if the catalog has it.
  ///
  /// A part of a model, such as the tower for images in a file of its own, is none.
  public func model(for name: ModelName) -> Match? {
    name.isPart ? nil : whole(for: name)
  }

  /// The model that a name means, or that it means a part of.
  public func whole(for name: ModelName) -> Match? {
    let text = Self.text(of: name)
    let core: NameKin.Place? = byCore[name.core] ?? nil
    let own = name.isTagOfAnother ? nil : exact[text]
    guard let place = own ?? core ?? onlyKin(of: name) else { return nil }
    let (family, model) = self[place]
    let checkpoint = model.checkpoints.first { $0.repository.lowercased() == text }
    let variant = checkpoint?.variant ?? name.catalogVariant ?? model.variants.first ?? .base
    return Match(
      family: family, model: model, checkpoint: checkpoint,
      license: catalog.license(of: model, variant: variant))
  }

  subscript(place: NameKin.Place) -> (family: Family, model: Model) {
    let family = catalog.families[place.family]
    return (family, family.models[place.model])
  }
}
