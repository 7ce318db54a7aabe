/// Properties of the model that a mixture looks at besides the tensor.
struct GGUFTraits {
  /// Whether four or more query heads share a key head.
  let hasWideGroups: Bool
  /// Experts in a layer; 0 in dense models.
  let experts: Int
  /// Whether it has the 80 layers of a 70B model.
  let isSeventyB: Bool
  /// Whether an importance matrix was used, as most publishers do.
  let hasImportanceMatrix: Bool

  /// Mixtral and its kin.
  var hasEightExperts: Bool { experts == 8 }
}

/// The mixtures of llama.cpp (llama-quant.cpp, `llama_tensor_get_type`).
extension GGUFType {
  func plan(for kind: TensorPlan.Kind, _ traits: GGUFTraits) -> TensorPlan {
    if isFloat { return TensorPlan(base) }
    if isVeryLow { return veryLowPlan(for: kind, traits) }
    switch kind {
    case .value: return valuePlan(traits)
    case .key where traits.hasEightExperts: return TensorPlan(.q8_0)
    case .key, .query:
      switch self {
      case .iq3_XS: return TensorPlan(.iq3_XXS)
      case .iq3_XXS: return TensorPlan(.iq2_S)
      default: return TensorPlan(base)
      }
    case .output: return TensorPlan(attentionOutput(traits))
    case .queryKeyValue:
      switch mixture {
      case .q3_K_M, .q3_K_L, .iq3_M: return TensorPlan(.q4_K)
      case .q4_K_M: return TensorPlan(.q5_K)
      case .q5_K_M: return TensorPlan(.q6_K)
      default: return TensorPlan(base)
      }
    case .gateOrUp:
      return self == .iq3_XS ? TensorPlan(base, .iq3_XXS, in: .middle) : TensorPlan(base)
    case .down: return downPlan(traits)
    case .other: return TensorPlan(base)
    }
  }

  private func veryLowPlan(for kind: TensorPlan.Kind, _ traits: GGUFTraits) -> TensorPlan {
    let isSecond = self == .iq2_S || self == .iq2_M
    let better: GGMLType = isSecond ? .iq3_S : .q2_K
    switch kind {
    case .value:
      return TensorPlan(traits.hasWideGroups || traits.experts >= 4 ? .q4_K : better)
    case .key: return TensorPlan(traits.hasEightExperts ? .q4_K : base)
    case .down: return TensorPlan(base, better, in: .firstEighth)
    case .output:
      if traits.hasEightExperts { return TensorPlan(.q5_K) }
      if self == .iq1_S || self == .iq1_M { return TensorPlan(.iq2_XXS) }
      return TensorPlan(isSecond ? .iq3_S : base)
    default: return TensorPlan(base)
    }
  }

  private func valuePlan(_ traits: GGUFTraits) -> TensorPlan {
    if traits.hasEightExperts { return TensorPlan(.q8_0) }
    let isWide = traits.hasWideGroups
    var plan =
      switch mixture {
      case .q2_K: TensorPlan(isWide ? .q4_K : .q3_K)
      case .q2_K_S, .iq3_XS, .iq3_S: TensorPlan(isWide ? .q4_K : base)
      case .iq3_XXS: TensorPlan(isWide ? .q4_K : traits.hasImportanceMatrix ? base : .iq3_S)
      case .iq3_M: TensorPlan(.q4_K)
      case .q3_K_M: TensorPlan(.q4_K, .q5_K, in: .firstTwo)
      case .q3_K_L: TensorPlan(.q5_K)
      case .iq4_NL, .iq4_XS: TensorPlan(isWide ? .q5_K : base)
      case .q4_K_M, .q5_K_M: TensorPlan(base, .q6_K, in: .moreBits)
      case .q4_K_S: TensorPlan(base, .q5_K, in: .firstFour)
      default: TensorPlan(base)
      }
    if traits.isSeventyB {
      func raised(_ type: GGMLType) -> GGMLType {
        type == .q3_K || type == .q4_K ? .q5_K : type
      }
      plan.usual = raised(plan.usual)
      plan.special = raised(plan.special)
    }
    return plan
  }

  private func downPlan(_ traits: GGUFTraits) -> TensorPlan {
    let hasMatrix = traits.hasImportanceMatrix
    switch mixture {
    case .q2_K: return TensorPlan(.q3_K)
    case .q2_K_S: return TensorPlan(base, .q4_K, in: .firstEighth)
    case .iq3_XXS where !hasMatrix: return TensorPlan(.q3_K, .q4_K, in: .firstEighth)
    case .q3_K_M: return TensorPlan(.q4_K, .q5_K, in: .firstSixteenth)
    case .iq3_M:
      return TensorPlan(base, .q4_K, in: traits.hasEightExperts ? .moreBits : .firstEighth)
    case .q3_K_L: return TensorPlan(.q5_K)
    case .q4_K_M, .q5_K_M: return TensorPlan(base, .q6_K, in: .moreBits)
    case .iq4_NL where !hasMatrix: return TensorPlan(base, .q5_K, in: .firstEighth)
    case .iq4_XS where !hasMatrix: return TensorPlan(base, .q5_K, in: .firstEighth)
    case .q4_K_S: return TensorPlan(base, .q5_K, in: .firstEighth)
    case .q4_0 where hasMatrix: return TensorPlan(base, .q4_1, in: .firstEighth)
    case .q5_0 where hasMatrix: return TensorPlan(base, .q5_1, in: .firstEighth)
    default: return TensorPlan(base)
    }
  }

  private func attentionOutput(_ traits: GGUFTraits) -> GGMLType {
    if traits.hasEightExperts {
      switch mixture {
      case .q2_K, .iq3_XS, .iq3_XXS, .q3_K_S, .q3_K_M, .iq4_NL, .q4_K_S, .q4_K_M, .iq3_S, .iq3_M,
        .iq4_XS:
        return .q5_K
      default: return base
      }
    }
    switch mixture {
    case .q2_K: return .q3_K
    case .iq3_XXS: return .iq3_S
    case .q3_K_M, .iq3_M: return .q4_K
    case .q3_K_L: return .q5_K
    default: return base
    }
  }
}
