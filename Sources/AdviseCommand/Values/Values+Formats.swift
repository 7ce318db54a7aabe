import MemoryEstimation
import Messages
import ModelCatalog

extension Values {
  /// The usual formats of weights, from the most bits to the fewest.
  static let quantizations = ["Q8_0", "Q6_K", "Q5_K_M", "Q4_K_M", "Q3_K_M", "Q2_K"]

  /// A format of weights, such as `Q4_K_M`, or `q4` for the usual one of so many bits.
  static func quantization(_ text: String) throws(UsageError) -> RunQuantization {
    let usual = quantizations.first { $0.prefix(2).lowercased() == text.lowercased() }
    if let found = RunQuantization(usual ?? text) { return found }
    throw unknown(text, quantizations)
  }

  /// The layers that get adapters.
  static func targets(_ text: String) throws(UsageError) -> LoRATargets {
    if let targets = LoRATargets(text.lowercased()) { return targets }
    throw UsageError(
      "'\(shown(text))' is not all, attention or a list of q, k, v, o, gate, up, down, other")
  }
}
