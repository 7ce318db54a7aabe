import ModelCatalog

/// A name of one of the catalog's models, read, and how another name agrees with it.
struct NameKin: Sendable {
  /// A model of the catalog, by its place there.
  struct Place: Sendable, Equatable {
    let family: Int
    let model: Int
  }

  let name: ModelName
  let place: Place
  private let words: Set<String>

  init(_ name: ModelName, at place: Place) {
    self.name = name
    self.place = place
    words = Self.words(of: name)
  }

  /// The words that tell models apart: not those that say how weights are stored.
  static func words(of name: ModelName) -> Set<String> {
    Set(name.words).subtracting(name.storageWords)
  }

  /// How much two names say of the size.
  enum Size {
    /// Other sizes.
    case differs
    /// One says a number, or a word such as `flash`, that the other leaves out.
    case unsaid(isWord: Bool)
    /// A number that is the model's, without its word: the 16B of DeepSeek-Coder-V2-Lite.
    case number
    /// The same.
    case same
  }

  /// Whether a name is of this line, version and purpose, whatever its size.
  func isOfLine(of other: ModelName, model: Model, ignoringDate: Bool = false) -> Bool {
    name.family?.lowercased() == other.family?.lowercased()
      && Self.plain(name.version) == Self.plain(other.version)
      && Self.plain(name.revision) == Self.plain(other.revision)
      && name.baseFamily == other.baseFamily && name.baseVersion == other.baseVersion
      && Set(name.specialities) == Set(other.specialities) && name.purposes == other.purposes
      && (ignoringDate || name.date == other.date)
      && isLong(enoughFor: other, model) && agreesInVariant(with: other, model)
      && agreesInWords(with: other)
  }

  /// Whether what the name says of the size is the model's.
  func size(of other: ModelName, model: Model) -> Size {
    guard other.parametersInBillions != nil || other.activeParametersInBillions != nil else {
      if name.sizeWord != other.sizeWord {
        return other.sizeWord == nil ? .unsaid(isWord: true) : .differs
      }
      return name.parametersInBillions == nil && name.activeParametersInBillions == nil
        ? .same : .unsaid(isWord: false)
    }
    if let own = name.parametersInBillions, let said = other.parametersInBillions {
      guard own == said else { return .differs }
    } else if !other.agrees(with: model.parameters) || !isNear(other, model.parameters) {
      return .differs
    }
    if let own = name.activeParametersInBillions, let said = other.activeParametersInBillions,
      own != said
    {
      return .differs
    }
    if name.sizeWord == other.sizeWord { return .same }
    return other.sizeWord == nil ? .number : .differs
  }

  /// Whether a number that the model's own name does not say is rounded, and no other size.
  private func isNear(_ other: ModelName, _ parameters: Parameters) -> Bool {
    guard let label = other.parametersInBillions else { return true }
    return [parameters.total, parameters.text, parameters.loaded].compactMap(\.self).contains {
      abs(Double($0) / 1e9 / label - 1) <= 0.15
    }
  }

  /// `2`, `2.0` and `v2` are one version.
  private static func plain(_ version: String?) -> Substring? {
    guard var text = version.map({ Substring($0) }) else { return nil }
    if text.first == "v" { text = text.dropFirst() }
    return text.hasSuffix(".0") ? text.dropLast(2) : text
  }

  /// A length in a name is another model's, unless this one takes as many tokens anyway.
  private func isLong(enoughFor other: ModelName, _ model: Model) -> Bool {
    if name.contextLengthInTokens == other.contextLengthInTokens { return true }
    guard name.contextLengthInTokens == nil, let said = other.contextLengthInTokens,
      let context = model.context
    else { return false }
    return said <= max(context.nativeInTokens, context.extendedInTokens ?? 0)
  }

  /// A reasoning model is one of its own, unless the catalog has it as a variant.
  private func agreesInVariant(with other: ModelName, _ model: Model) -> Bool {
    (name.variant == .reasoning) == (other.variant == .reasoning)
      || name.variant != .reasoning && model.variants.contains(.reasoning)
      || model.variants == [.reasoning] && name.variant == nil
  }

  /// The same words; a mixture is known by its experts too (`llama4:16x17b` is Scout).
  private func agreesInWords(with other: ModelName) -> Bool {
    let said = Self.words(of: other)
    if said == words { return true }
    return name.expertCount != nil && name.expertCount == other.expertCount
      && said.isSubset(of: words)
  }
}
