import MemoryEstimation
import ModelCatalog
import Rules

/// The request as it was understood, defaults included.
extension Request: JSONWritable {
  /// Writes the value.
  public func write(to json: inout JSONWriter) {
    let isTraining = mode == .finetune
    json.object { json in
      json.add("attention", isTraining ? attention.rawValue : nil)
      json.add("batchSize", batchSize)
      json.add("beginner", isBeginner)
      if let cards = hardware?.cards, !cards.isEmpty {
        json.add("cards", objects: cards) { json, card in
          json.add("count", card.count)
          json.add("name", card.name)
          json.add("vramInGiB", card.memoryInGiB)
        }
      }
      json.add("checkpointing", isTraining ? gradientCheckpointing : nil)
      json.add("commercial", commercial)
      json.add("contextLengthInTokens", contextLengthInTokens)
      let isDouble = doubleQuantization || TrainerProfile(trainer).alwaysDoubleQuantizes
      json.add("doubleQuantization", isTraining ? isDouble : nil)
      json.add("engine", isTraining ? nil : engine.rawValue)
      json.add("family", family)
      json.add("goal", goal?.rawValue)
      json.add("knowledge", knowledge?.rawValue)
      json.add("kvCache", isTraining ? nil : kvCache.rawValue)
      json.add("languages", languages)
      json.add("licenses", licenses)
      json.add("loraRank", isTraining ? loraRank : nil)
      json.add("loraTargets", isTraining ? "\(loraTargets)" : nil)
      json.add("maxSizeInBillions", maxSizeInBillions)
      json.add("minQuantization", minQuantization?.name)
      json.add("mode", mode.rawValue)
      json.add("model", model)
      json.add("optimizer", isTraining ? resolvedOptimizer.rawValue : nil)
      json.add("precision", isTraining ? precision.rawValue : nil)
      json.add("quality", quality?.rawValue)
      json.add("ramInGiB", hardware?.ramInGiB)
      json.add("region", region)
      json.add("rows", rows)
      json.add("task", task)
      json.add("technique", technique?.rawValue)
      json.add("top", top)
      json.add("trainer", isTraining ? trainer.rawValue : nil)
      json.add("unifiedInGiB", hardware?.unifiedInGiB)
      json.add("vramInGiB", hardware?.cards.map(\.memoryInGiB).max())
    }
  }
}
