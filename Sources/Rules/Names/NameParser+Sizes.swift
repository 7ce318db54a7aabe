extension NameParser {
  /// Decides which of the sizes are parameters, active parameters, tokens or a context length.
  mutating func settleSizes() {
    let hasSize = sizes.contains {
      $0.kind == .total || $0.kind == .active || $0.kind == .effective
    }
    let hasTotal = sizes.contains { $0.kind == .total || $0.kind == .effective }
    for index in sizes.indices {
      switch sizes[index].kind {
      case .trillions: sizes[index].kind = hasTotal ? .tokens : .total
      case .millions where hasSize:
        let tokens = Int(sizes[index].value * 1000 + 0.5) * 1024 * 1024
        name.contextLengthInTokens = name.contextLengthInTokens ?? tokens
      case .millions: sizes[index].kind = .total
      default: break
      }
    }
    settleMixture()
    for size in sizes {
      switch size.kind {
      case .total: settleTotal(size)
      case .active:
        if name.activeParametersInBillions == nil { name.activeParametersInBillions = size.value }
      case .effective:
        guard name.parametersInBillions == nil else { continue }
        name.parametersInBillions = size.value
        name.isEffectiveSize = true
        note("E counts effective parameters; the checkpoint stores more.")
      case .tokens:
        if name.trainingTokens == nil { name.trainingTokens = size.value * 1e9 }
      case .millions, .trillions: break
      }
      if let experts = size.experts, name.expertCount == nil { name.expertCount = experts }
    }
  }

  /// `OLMoE-1B-7B`: the smaller of two sizes side by side is the active one.
  private mutating func settleMixture() {
    let isMixture = families.first?.family.family == "OLMoE" || name.words.contains("moe")
    guard isMixture, sizes.count >= 2, sizes[0].kind == .total, sizes[1].kind == .total,
      sizes[1].atom == sizes[0].atom + 1, sizes[0].value < sizes[1].value
    else { return }
    sizes[0].kind = .active
  }

  private mutating func settleTotal(_ size: NameSize) {
    guard let first = name.parametersInBillions, !name.isEffectiveSize else {
      name.parametersInBillions = size.value
      name.isEffectiveSize = false
      return
    }
    guard first != size.value else { return }
    let before = size.atom > 0 ? text.atoms[size.atom - 1].text : ""
    guard !["from", "distill", "distilled", "teacher", "for", "by"].contains(before) else { return }
    name.isAmbiguous = true
    note(
      "The name has a second size, \(text.atoms[size.atom].text); the first one counts.")
  }
}
