import MemoryEstimation
import Messages
import Rules

extension Option {
  static let running: [Option] = [
    Option(
      "engine", "NAME", .running, for: .run, field: Field("engine") { $0.engine.rawValue },
      completion: .choices(of: Engine.self),
      help: "\(Message.names(Engine.allCases.map(\.rawValue))); llama.cpp if not given."
    ) { $0.request.engine = try Values.choice($1.text) },
    Option(
      "kv-cache", "f16|q8_0|q4_0", .running, for: .run,
      field: Field("kvCache") { $0.kvCache.rawValue },
      help: "How keys and values are cached; f16 if not given."
    ) { $0.request.kvCache = try Values.choice($1.text) },
    Option(
      "min-quantization", "NAME", .running, for: .run,
      field: Field("minQuantization") { $0.minQuantization?.name },
      completion: .words(Values.quantizations),
      help: "The fewest bits of a weight: Q4_K_M, Q6_K, Q8_0; 4 bits if not given."
    ) { $0.request.minQuantization = try Values.quantization($1.text) },
  ]
}
