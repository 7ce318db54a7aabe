import ModelCatalog

/// Which adapters a trainer gives to experts, where gate, up and down get adapters.
package enum ExpertAdapters: Sendable, Equatable {
  /// None: the experts of a layer are one tensor, which is no linear layer.
  case none
  /// One pair of matrices for gate and up together, one for down.
  case joined
  /// The same with twice the rank for gate and up, and one pair for the router; then dense networks
  /// and shared experts get none. Only in models that PEFT converts, as PEFT does from 0.20 on
  /// (`utils/transformers_weight_conversion.py`, 0.21.2).
  case converted
  /// The same where the layers are listed by name: only if a dense network or a shared expert brings
  /// the names in, and without the router.
  case convertedByName
  /// One pair each for gate, up and down.
  case separate
}

extension Architecture {
  /// How a trainer adapts the experts; other layers are adapted alike by all.
  func expertAdapters(_ kind: ExpertAdapters, _ targets: LoRATargets) -> ExpertAdapters {
    guard let experts, !targets.isDisjoint(with: .feedForward) else { return .none }
    switch kind {
    case .none, .separate: return kind
    case .joined: return hasUsualExperts ? kind : .none
    case .converted: return experts.isAdaptedByPEFT ? kind : .none
    case .convertedByName:
      let hasNames = intermediateSize != nil || experts.sharedIntermediateSize != nil
      return experts.isAdaptedByPEFT && hasNames ? kind : .none
    }
  }

  /// Whether experts are `gate_up_proj` and `down_proj`; Granite's hybrids name them otherwise.
  var hasUsualExperts: Bool { !(stateSpace != nil && hasGatedFeedForward) }

  /// The weights of adapters of rank 1.
  package func adapterWeightsPerRank(_ targets: LoRATargets, _ kind: ExpertAdapters = .none) -> Int
  {
    let isConverted = kind == .converted || kind == .convertedByName
    var sum = 0
    forEachLinearLayer { layer in
      switch layer.group {
      case .experts: sum += layer.expertAdapterWeights(targets, kind)
      case .router:
        if kind == .converted, targets == .all { sum += layer.adapterWeightsPerRank }
      case .feedForward where isConverted, .sharedExperts where isConverted: break
      default:
        if !layer.target.isDisjoint(with: targets) { sum += layer.adapterWeightsPerRank }
      }
    }
    return sum
  }
}

extension LinearLayer {
  /// The weights of adapters of rank 1 on a layer of experts; gate and up are one layer there.
  fileprivate func expertAdapterWeights(_ targets: LoRATargets, _ kind: ExpertAdapters) -> Int {
    guard kind != .none else { return 0 }
    guard target == .gate else {
      return target.isDisjoint(with: targets) ? 0 : adapterWeightsPerRank
    }
    let names: [LoRATargets] = [.gate, .up]
    let asked = names.count { !$0.isDisjoint(with: targets) }
    switch kind {
    case .none: return 0
    case .joined: return asked > 0 ? adapterWeightsPerRank : 0
    case .converted, .convertedByName: return asked == 2 ? 2 * adapterWeightsPerRank : 0
    case .separate: return asked * (inputs + outputs / 2) * copies
    }
  }
}
