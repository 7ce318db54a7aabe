import MemoryEstimation
import Messages
import ModelCatalog

extension Candidate {
  /// Warnings to read before taking it.
  func warnings(_ request: Request) -> [Message] {
    var warnings: [Message] = []
    if license?.commercial == .unknown || license == nil {
      warnings.append("the licence is not established: read the model card before use")
    }
    if isQuantizedOnLoad {
      warnings.append("downloads the 16-bit weights and packs them to 4 bit while loading")
    }
    let isMLX = [.mlx4, .mlx6, .mlx8].contains(runQuantization)
    if isMLX, checkpoint.quantization == .sixteenBit {
      warnings.append("convert the weights first: mlx_lm.convert -q")
    }
    if model.isGated == true {
      warnings.append("the official repository asks you to accept its licence before download")
    }
    if model.needsCustomCode {
      warnings.append("loading runs code from the repository (trust_remote_code): read it first")
    }
    return warnings
  }
}
