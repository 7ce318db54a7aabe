import MemoryEstimation
import ModelCatalog

/// A request while it is answered, with what it is answered from.
final class Question {
  let catalog: Catalog
  let guidance: Guidance
  let request: Request
  let setup: MemorySetup
  /// What can be done with models that are asked about.
  let offerKind: OfferKind
  private let notebook: Notebook?
  private let task: TaskGuide?
  private var known: [ObjectIdentifier: Bool] = [:]

  init(_ advisor: Advisor, _ request: Request) {
    notebook = advisor.notebook
    offerKind = OfferKind(request)
    catalog = advisor.catalog
    guidance = advisor.guidance
    self.request = request
    task = guidance.task(request.task)
    setup = advisor.notebook?.setup(of: request) ?? MemorySetup(request)
  }

  /// What is known of a model.
  func sheet(of model: Model, in family: Family) -> ModelSheet {
    notebook?.sheet(of: model, in: family, catalog)
      ?? ModelSheet(model, of: family, in: catalog)
  }

  /// Whether a model of one line may be recommended in the place of one of another line.
  ///
  /// A model is overtaken only by what serves the task as well and what the same card can hold.
  func isOption(_ model: Model, of family: Family, inPlaceOf other: Family) -> Bool {
    (task?.serves(family, noWorseThan: other) ?? true) && fits(model, of: family)
  }

  /// Whether weights to train are known, and the lightest way to train them that nobody advises
  /// against fits.
  private func fits(_ model: Model, of family: Family) -> Bool {
    let id = ObjectIdentifier(model)
    if let answer = known[id] { return answer }
    let answer = decide(model, of: family)
    known[id] = answer
    return answer
  }

  private func decide(_ model: Model, of family: Family) -> Bool {
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
    let lightest: Technique = guidance.caution(.qlora, of: family) == nil ? .qlora : .lora
    var setup = request.setup(request.technique ?? lightest)
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
