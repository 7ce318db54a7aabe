import ModelCatalog

extension ModelName {
  /// Whether the sizes in the name agree with a model's, within what labels leave out.
  ///
  /// The documentation article "Names" gives the bounds. A name without a size agrees with all.
  public func agrees(with parameters: Parameters) -> Bool {
    let counts = [parameters.total, parameters.text, parameters.loaded].compactMap { $0 }
      .map { Double($0) / 1e9 }
    if let label = parametersInBillions {
      let agrees =
        if isEffectiveSize {
          counts.contains { $0 >= label }
        } else if expertCount != nil {
          counts.contains { $0 >= 0.7 * label && $0 <= label }
        } else {
          counts.contains { Self.isClose($0, to: label) }
        }
      guard agrees else { return false }
    }
    guard let label = activeParametersInBillions, let active = parameters.active else {
      return true
    }
    return Self.isClose(Double(active) / 1e9, to: label)
  }

  private static func isClose(_ count: Double, to label: Double) -> Bool {
    count >= 0.85 * label && count <= max(1.35 * label, label + min(0.7, label))
  }
}
