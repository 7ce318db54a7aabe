import MemoryEstimation
import Messages
import ModelCatalog

extension Advisor {
  /// What a step has to save to be worth a line, in bytes.
  static let leastSaving = 50_000_000

  /// What to change until it fits, in the order in which it hurts least.
  ///
  /// Each step keeps the ones before it; a step that is on already or saves nothing is left out. A
  /// smaller sibling and more cards are two ways out: each keeps what comes before both.
  func changes(for option: Fit.Option?, _ request: Request) -> [Fit.Change] {
    guard let option, request.hardware != nil else { return [] }
    var candidate = option.candidate
    var current = request
    var memory = option.memory
    var changes: [Fit.Change] = []
    func fits() -> Bool { verdict(of: candidate, memory, current) == .yes }
    func attempt(
      _ instruction: Message, _ option: String?, _ changed: Request, _ next: Candidate? = nil
    ) {
      let next = next ?? candidate
      guard !fits(), case .success(let after) = next.memory(for: changed),
        after.bytesInAll < memory.bytesInAll - Self.leastSaving
      else { return }
      changes.append(
        Fit.Change(
          instruction: instruction, option: option, totalBytes: after.totalBytes,
          savedBytes: memory.bytesInAll - after.bytesInAll,
          verdict: verdict(of: next, after, changed)))
      (candidate, current, memory) = (next, changed, after)
    }
    if current.batchSize > 1 {
      var changed = current
      changed.batchSize = 1
      attempt(
        current.mode == .run
          ? "one sequence at a time"
          : "one sequence in a micro-batch, accumulate gradients instead",
        "--batch 1", changed)
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
    // mlx-lm has no optimizer with 8-bit states.
    if current.mode == .finetune, current.resolvedOptimizer == .adamw, current.trainer != .mlx {
      var changed = current
      changed.optimizer = .adamw8bit
      attempt("optimizer states in 8 bit", "--optimizer adamw-8bit", changed)
    }
    if candidate.technique == .full {
      let adapters = candidates(of: candidate.model, in: candidate.family, request).first {
        $0.variant == candidate.variant && $0.technique == .lora
      }
      if let adapters {
        attempt("adapters in place of all weights", "--technique lora", current, adapters)
      }
    }
    if let technique = candidate.technique, technique != .qlora {
      let packed = candidates(of: candidate.model, in: candidate.family, request).filter {
        $0.variant == candidate.variant && $0.technique == .qlora
      }
      let lightest = packed.min { $0.bytes(for: current) ?? .max < $1.bytes(for: current) ?? .max }
      if let lightest { attempt("weights in 4 bit", "--technique qlora", current, lightest) }
    }
    // The scales of a published 4-bit repository are what they are.
    if candidate.isQuantizedOnLoad, !current.doubleQuantization {
      var changed = current
      changed.doubleQuantization = true
      attempt("quantize the scales of the 4-bit weights too", "--double-quantization on", changed)
    }
    if current.loraRank > 8, candidate.technique == .lora || candidate.technique == .qlora {
      var changed = current
      changed.loraRank = 8
      attempt("smaller adapters: rank 8", "--rank 8", changed)
    }
    if fits() { return changes }
    let ways = [
      sibling(of: candidate, current, memory), sharding(candidate, current, memory),
    ]
    return changes + ways.compactMap { $0 }
  }
}
