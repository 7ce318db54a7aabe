import MemoryEstimation
import ModelCatalog

/// The models that came after others, as far as they are an option for a request.
struct Successors {
  let catalog: Catalog
  let guidance: Guidance
  let request: Request

  /// The models that came after a model and may be recommended in its place, the next first.
  ///
  /// A model is overtaken only by what the request does not exclude, serves the task as well, is about
  /// as heavy, and surely fits.
  func options(after model: Model, in family: Family) -> [Model] {
    let successors = catalog.successors(of: model)
    if successors.isEmpty { return [] }
    let task = guidance.task(request.task)
    return successors.filter { next in
      next.model.weightInBillions >= Self.leastShareOfWeight * model.weightInBillions
        && (task?.serves(next.family, noWorseThan: family) ?? true)
        && !excludes(next.model, of: next.family)
        && surelyFits(next.model, of: next.family)
    }.map(\.model)
  }

  /// The share of a model's weight that its successor has at least: 27B follow 32B, 9B not 14B.
  private static let leastShareOfWeight = 0.8

  /// Whether the request rules a model out, whatever is done with it.
  private func excludes(_ model: Model, of family: Family) -> Bool {
    Rule.all.contains { rule in
      // What was asked for by name does not make another model unfit; its size does.
      guard rule.roles.contains(.limit) || rule.roles.contains(.shownAbove),
        let judge = rule.judgeModel
      else { return false }
      return judge(family, model, request, guidance).outcome == .excluded
    }
  }

  /// Whether weights are known, and the lightest way to train them that nobody advises against, or
  /// the engine's usual format, fits with room to spare.
  private func surelyFits(_ model: Model, of family: Family) -> Bool {
    guard let memory = lightest(model, of: family) else { return false }
    guard let hardware = request.hardware else { return true }
    guard case .success(let memory) = memory else { return false }
    let budget = Double(
      request.mode == .run
        ? max(hardware.budgetInBytes, hardware.ramInBytes) : hardware.budgetInBytes)
    let bytes = Double(memory.totalBytes)
    return bytes * (1 + memory.uncertainty) <= budget
      && bytes <= guidance.thresholds.comfortableShare(of: hardware) * budget
  }

  /// The memory of the lightest way to train a model, or of running it in the engine's usual format
  /// on one card; nil where no weights for that are known.
  private func lightest(_ model: Model, of family: Family) -> Candidate.Memory? {
    func has(_ formats: Set<Quantization>) -> Bool {
      model.checkpoints.contains { formats.contains($0.quantization) }
    }
    let dimensions = ModelDimensions(model)
    if request.mode == .run {
      guard request.engine != .llamaCpp || has([.gguf]) else { return nil }
      return RunMemory.estimate(
        dimensions,
        RunSetup(
          engine: request.engine, kvCache: request.kvCache,
          contextLengthInTokens: request.contextLengthInTokens, batchSize: request.batchSize))
    }
    let isPacked = request.trainer.loadsPacked(model) && has([.bnb4bit, .unslothBnb4bit])
    guard isPacked || has([.sixteenBit]) else { return nil }
    let packsExperts = model.architecture?.experts != nil && !isPacked
    let caution = guidance.caution(.qlora, of: family, packsExperts: packsExperts)
    let technique = request.technique ?? (caution == nil ? .qlora : .lora)
    return TrainingMemory.estimate(
      dimensions,
      request.training(technique, dimensions, stored: isPacked ? .bnb4bit : .sixteenBit))
  }
}
