import MemoryEstimation
import ModelCatalog
import Rules

extension JSONWriter {
  /// Adds the members that describe the memory of one option.
  mutating func addMembers(of memory: MemoryEstimate, _ candidate: Candidate, _ request: Request) {
    add("allocatedBytes", memory.allocatedBytes)
    add("assumptions", memory.assumptions)
    add("budgetBytes", request.hardware?.budgetInBytes(of: memory))
    if let shares = request.hardware.flatMap(memory.shares) {
      add("cards", objects: shares) { json, share in
        json.add("budgetBytes", share.budgetBytes)
        json.add("layers", share.layers)
        json.add("totalBytes", share.totalBytes)
      }
    }
    add("components", objects: memory.components) { json, part in
      json.add("bytes", part.bytes)
      json.add("name", part.name)
    }
    add("engine", request.mode == .run ? request.engine.rawValue : nil)
    add("fits", request.fits(memory).map { $0 || candidate.split(for: request) != nil })
    add("peakBytes", candidate.peakBytes(for: request))
    add("reservedBytes", memory.reservedBytes)
    add("totalBytes", memory.totalBytes)
    add("trainer", request.mode == .finetune ? request.trainer.rawValue : nil)
    add("uncertainty", memory.uncertainty)
  }
}

extension MemoryEstimate {
  /// The part of a model that one of several cards holds.
  fileprivate struct Share {
    let budgetBytes: Int
    let totalBytes: Int
    let layers: Int?
  }

  /// The parts that several cards hold; `nil` when one card is enough.
  fileprivate func shares(_ hardware: Hardware) -> [Share]? {
    guard cards > 1, case .running(let setup) = purpose else { return nil }
    guard !bytesByCard.isEmpty else {
      let share = Share(budgetBytes: hardware.budgetInBytes, totalBytes: totalBytes, layers: nil)
      return Array(repeating: share, count: min(cards, 1024))
    }
    return zip(hardware.cardsInBytes, bytesByCard).enumerated().map { number, card in
      Share(
        budgetBytes: card.0, totalBytes: card.1,
        layers: setup.layersByCard.isEmpty ? nil : setup.layersByCard[number])
    }
  }
}

/// How large and how fresh the catalog is.
extension Catalog: JSONWritable {
  /// Writes the value.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      json.add("families", families.count)
      json.add("models", modelCount)
      json.add("updated", updated)
    }
  }
}

extension Reason: JSONWritable {
  /// Writes the value.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      json.add("cites", cites)
      json.add("message", message)
      json.add("rule", rule)
    }
  }
}

extension Exclusion: JSONWritable {
  /// Writes the value.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      json.add("message", message)
      json.add("model", model.name)
      json.add("rule", rule)
    }
  }
}

extension JSONWriter {
  /// Adds how a model is split between cards and system memory.
  mutating func write(_ split: RunSplit) {
    add("bytesByCard", split.bytesByCard)
    add("layers", split.layers)
    add("layersOnCards", split.layersOnCard)
    add("systemMemoryBytes", split.hostBytes)
  }
}
