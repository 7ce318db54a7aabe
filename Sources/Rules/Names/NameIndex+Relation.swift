import ModelCatalog

extension NameIndex {
  /// What the catalog knows beside a name that means none of its models.
  public enum Relation: Sendable {
    /// The same model in editions of another date.
    case edition([Model])
    /// Models of the same line, of other versions or sizes.
    case line([Model])
  }

  /// The models that are nearest to a name without being meant by it.
  ///
  /// Nothing where the name says a number of parameters or a word that the line does not know:
  /// then it may be a model of somebody else.
  public func relation(of name: ModelName) -> Relation? {
    guard !name.isPart, let others = kin[name.family?.lowercased() ?? ""] else {
      return nil
    }
    if name.date != nil {
      let editions = kin(of: name, ignoringDate: true) {
        switch $0 {
        case .same, .number: true
        case .differs, .unsaid: false
        }
      }
      if !editions.isEmpty { return .edition(editions.map { self[$0].model }) }
    }
    guard name.parametersInBillions == nil, let version = name.version,
      NameKin.words(of: name).allSatisfy({ !$0.contains(where: \.isNumber) })
    else { return nil }
    func models(_ isNear: (String) -> Bool) -> [Model] {
      var places: [NameKin.Place] = []
      for other in others where !places.contains(other.place) {
        if let own = other.name.version, isNear(own), other.name.specialities == name.specialities {
          places.append(other.place)
        }
      }
      return places.map { self[$0].model }
    }
    let same = models { $0 == version }
    let major = version.prefix { $0 != "." }
    let near = same.isEmpty ? models { $0.prefix { $0 != "." } == major } : same
    return near.isEmpty ? nil : .line(near)
  }
}
