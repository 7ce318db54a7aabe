import MemoryEstimation
import ModelCatalog

/// Which models can be trained or run on the request's hardware at all, for one request.
///
/// A model is overtaken only by what the same card can hold.
final class OptionMemo {
  private let request: Request
  private var known: [ObjectIdentifier: Bool] = [:]

  init(_ request: Request) { self.request = request }

  /// Whether weights to train are known, and the lightest way to train them fits.
  func isOption(_ model: Model) -> Bool {
    let id = ObjectIdentifier(model)
    if let answer = known[id] { return answer }
    let answer = decide(model)
    known[id] = answer
    return answer
  }

  private func decide(_ model: Model) -> Bool {
    guard request.mode == .finetune else { return runs(model) }
    let packed =
      request.trainer.loadsPacked(model)
      && model.checkpoints.contains {
        $0.quantization == .bnb4bit || $0.quantization == .unslothBnb4bit
      }
    guard packed || model.checkpoints.contains(where: { $0.quantization == .sixteenBit }) else {
      return false
    }
    guard let hardware = request.hardware else { return true }
    var setup = request.setup(request.technique ?? .qlora)
    setup.packsExperts = packed
    guard case .success(let memory) = TrainingMemory.estimate(model, setup) else { return false }
    return memory.totalBytes <= hardware.budgetInBytes
  }

  /// Whether the usual format of the engine fits.
  private func runs(_ model: Model) -> Bool {
    if request.engine == .llamaCpp, !model.checkpoints.contains(where: { $0.quantization == .gguf })
    {
      return false
    }
    guard let hardware = request.hardware else { return true }
    let setup = RunSetup(
      engine: request.engine, kvCache: request.kvCache,
      contextLengthInTokens: request.contextLengthInTokens, batchSize: request.batchSize)
    guard case .success(let memory) = RunMemory.estimate(model, setup) else { return false }
    return memory.totalBytes <= max(hardware.budgetInBytes, hardware.ramInBytes)
  }
}
