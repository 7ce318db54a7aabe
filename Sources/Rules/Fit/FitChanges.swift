import MemoryEstimation
import Messages
import ModelCatalog

extension Candidate {
  /// Whether people start this way: LoRA or QLoRA, or four bits and more.
  fileprivate var isUsual: Bool {
    technique == .lora || technique == .qlora || runQuantization?.nominalBits ?? 0 >= 4
  }
}

extension Advisor {
  /// What to change until it fits, in the order in which it hurts least.
  ///
  /// Each step keeps the ones before it; a step that is on already or saves nothing is left out.
  func changes(for option: Fit.Option?, _ request: Request) -> [Fit.Change] {
    guard let option, let budget = request.hardware?.budgetInBytes else { return [] }
    var candidate = option.candidate
    var current = request
    var bytes = option.memory.totalBytes
    var changes: [Fit.Change] = []
    func fits() -> Bool { Double(bytes) * (1 + option.memory.uncertainty) <= Double(budget) }
    func attempt(
      _ instruction: Message, _ option: String?, _ changed: Request, _ next: Candidate? = nil
    ) {
      let next = next ?? candidate
      guard !fits(), let after = next.bytes(for: changed), after < bytes - 50_000_000 else {
        return
      }
      changes.append(
        Fit.Change(
          instruction: instruction, option: option, totalBytes: after, savedBytes: bytes - after))
      (candidate, current, bytes) = (next, changed, after)
    }
    if current.batchSize > 1 {
      var changed = current
      changed.batchSize = 1
      attempt("one sequence in a micro-batch, accumulate gradients instead", "--batch 1", changed)
    }
    for tokens in [2048, 1024] where current.contextLengthInTokens > tokens {
      var changed = current
      changed.contextLengthInTokens = tokens
      attempt("shorter sequences: \(tokens) tokens", "--context \(tokens)", changed)
    }
    if current.mode == .run, current.kvCache != .q8_0, current.kvCache != .q4_0 {
      var changed = current
      changed.kvCache = .q8_0
      attempt("cache in 8 bits", "--kv-cache q8_0", changed)
    }
    if current.mode == .finetune, !current.gradientCheckpointing {
      var changed = current
      changed.gradientCheckpointing = true
      attempt("recompute activations", "--checkpointing on", changed)
    }
    if current.mode == .finetune, current.resolvedOptimizer == .adamw {
      var changed = current
      changed.optimizer = .adamw8bit
      attempt("optimizer states in 8 bit", "--optimizer adamw-8bit", changed)
    }
    if let technique = candidate.technique, technique != .qlora {
      let packed = Candidate.all(
        of: candidate.model, in: candidate.family, Question(self, request)
      ).filter { $0.variant == candidate.variant && $0.technique == .qlora }
      let lightest = packed.min { $0.bytes(for: current) ?? .max < $1.bytes(for: current) ?? .max }
      if let lightest { attempt("weights in 4 bit", "--technique qlora", current, lightest) }
    }
    if candidate.technique == .qlora, !current.doubleQuantization {
      var changed = current
      changed.doubleQuantization = true
      attempt("quantize the scales of the 4-bit weights too", "--double-quantization on", changed)
    }
    if current.loraRank > 8, candidate.technique == .lora || candidate.technique == .qlora {
      var changed = current
      changed.loraRank = 8
      attempt("smaller adapters: rank 8", "--rank 8", changed)
    }
    if !fits(), let change = sharding(candidate, current, bytes) { changes.append(change) }
    return changes
  }

  /// The cards that would do, with everything but activations divided among them.
  ///
  /// FSDP and ZeRO-3 divide weights, gradients and optimizer states; each card keeps its own
  /// activations. A layer's weights are gathered while it works, which the spare tenth is for.
  private func sharding(_ candidate: Candidate, _ request: Request, _ bytes: Int) -> Fit.Change? {
    guard request.mode == .finetune, let hardware = request.hardware,
      hardware.unifiedInGiB == nil,
      case .success(let memory) = candidate.memory(for: request)
    else { return nil }
    let divided =
      memory.weightBytes + memory.adapterBytes + memory.gradientBytes + memory.optimizerBytes
    let kept = memory.totalBytes - divided
    let usable = Int(
      Double(hardware.budgetInBytes) * guidance.thresholds.comfortableShareOfMemory.value)
    guard usable > kept else { return nil }
    let cards = max(2, (divided + usable - kept - 1) / (usable - kept))
    guard cards <= 64 else { return nil }
    let after = divided / cards + kept
    let which: Message = cards <= hardware.cardCount ? "your \(cards) cards" : "\(cards) such cards"
    return Fit.Change(
      instruction: "shard it over \(which) (FSDP or ZeRO-3), this much on each",
      option: nil, totalBytes: after, savedBytes: bytes - after)
  }

  /// Models that fit: the largest smaller one of the line, then what is recommended.
  func neighbours(
    of model: Model, in family: Family, _ request: Request, _ recommending: Recommending?
  ) -> [Fit.Neighbour] {
    var narrowed = request
    narrowed.top = 3
    narrowed.model = nil
    narrowed.family = nil
    var found: [Fit.Neighbour] = []
    let smaller = family.models.filter { $0.parameters.total < model.parameters.total }
    for sibling in smaller.sorted(by: { $0.parameters.total > $1.parameters.total })
    where found.isEmpty {
      let ways = Candidate.all(of: sibling, in: family, Question(self, request))
      let fitting = ways.filter(\.isUsual).compactMap {
        way -> Fit.Neighbour? in
        guard case .success(let memory) = way.memory,
          let verdict = verdict(memory, request), verdict != .no
        else { return nil }
        return Fit.Neighbour(
          candidate: way, memory: memory, relation: "the largest of \(family.name) that fits")
      }
      if let first = fitting.first(where: { $0.candidate.variant == .instruct }) ?? fitting.first {
        found.append(first)
      }
    }
    for item in recommending?(narrowed) ?? advise(on: narrowed).recommendations
    where !found.contains(where: { $0.candidate.model === item.candidate.model }) {
      found.append(
        Fit.Neighbour(
          candidate: item.candidate, memory: item.memory,
          relation: "recommended for \(request.task) on this hardware"))
    }
    return Array(found.prefix(3))
  }
}
