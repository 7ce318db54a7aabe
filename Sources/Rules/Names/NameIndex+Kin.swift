import ModelCatalog

extension NameIndex {
  func onlyKin(of name: ModelName) -> NameKin.Place? {
    let places = places(like: name)
    return places.count == 1 ? places[0] : nil
  }

  /// The models that a name without an exact match could mean: those that agree with everything
  /// that it says, and that say nothing more but their size.
  public func candidates(for name: ModelName) -> [(family: Family, model: Model)] {
    if name.isPart { return [] }
    let meant = places(like: name)
    if !meant.isEmpty { return meant.map { self[$0] } }
    let sizes = kin(of: name) { if case .unsaid = $0 { true } else { false } }
    // One model with a word for its size is another: GLM-4.7 is not GLM-4.7-Flash.
    return sizes.count > 1 ? sizes.map { self[$0] } : []
  }

  private func places(like name: ModelName) -> [NameKin.Place] {
    let same = kin(of: name) { if case .same = $0 { true } else { false } }
    if !same.isEmpty { return same }
    let numbers = kin(of: name) { if case .number = $0 { true } else { false } }
    if !numbers.isEmpty { return numbers }
    // `llama3.3`: a line of one size needs no number, but a repository without one is another.
    let isPlain =
      name.organization == nil && (name.isOllama || name.quantization == nil && name.format == nil)
    let sizes = kin(of: name) { if case .unsaid = $0 { true } else { false } }
    let numbered = kin(of: name) { if case .unsaid(false) = $0 { true } else { false } }
    return isPlain && sizes.count == 1 ? numbered : []
  }

  /// The models of a name's line and version whose sizes pass.
  func kin(
    of name: ModelName, ignoringDate: Bool = false, where passes: (NameKin.Size) -> Bool
  ) -> [NameKin.Place] {
    var places: [NameKin.Place] = []
    for other in kin[name.family?.lowercased() ?? ""] ?? [] where !places.contains(other.place) {
      let model = self[other.place].model
      if other.isOfLine(of: name, model: model, ignoringDate: ignoringDate),
        passes(other.size(of: name, model: model))
      {
        places.append(other.place)
      }
    }
    return places
  }
}
