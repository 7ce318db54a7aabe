import ModelCatalog

/// What is worked out about the models of one catalog while many requests are answered.
///
/// It grows with the catalog, never with the requests. Whoever asks once needs none: what is kept
/// takes more memory than one answer. Only `Advisor.remembering` makes one, for one thread at a time;
/// the compiler does not check that.
final class Notebook: @unchecked Sendable {
  private var sheets: [ObjectIdentifier: ModelSheet] = [:]
  private var setups: [MemorySetup] = []

  /// How many set-ups are remembered.
  private static let limit = 4

  /// The largest catalog that is remembered, in models.
  static let mostModels = 4000

  /// What is known of a model.
  func sheet(of model: Model, in family: Family, _ catalog: Catalog) -> ModelSheet {
    let id = ObjectIdentifier(model)
    if let known = sheets[id] { return known }
    let sheet = ModelSheet(model, of: family, in: catalog, isKept: true)
    sheets[id] = sheet
    return sheet
  }

  /// The set-up of a request: the same one for requests that are alike in it.
  func setup(of request: Request) -> MemorySetup {
    let setup = MemorySetup(request)
    if let known = setups.first(where: { $0 == setup }) { return known }
    if setups.count == Self.limit { setups.removeFirst() }
    setups.append(setup)
    return setup
  }
}
