import MemoryEstimation
import ModelCatalog
import Rules

extension JSONWriter {
  /// Adds what the memory of one way to train or run a model is.
  ///
  /// - Parameter texts: What was written before, where many requests are answered.
  mutating func addMembers(
    of memory: MemoryEstimate, _ candidate: Candidate, _ request: Request, _ texts: MemoryTexts?
  ) {
    let text = texts?.text(of: candidate) ?? MemoryTexts.Text()
    add(remembering: &text.assumptions) { json in
      json.add("allocatedBytes", memory.allocatedBytes)
      json.add("assumptions", memory.assumptions)
    }
    add("budgetBytes", request.hardware?.budgetInBytes(of: memory))
    if let shares = request.hardware.flatMap(memory.shares) {
      add("cards", objects: shares) { json, share in
        json.add("budgetBytes", share.budgetBytes)
        json.add("layers", share.layers)
        json.add("totalBytes", share.totalBytes)
      }
    }
    add(remembering: &text.components) { json in
      json.add("components", objects: memory.components) { json, part in
        json.add("bytes", part.bytes)
        json.add("name", part.name)
      }
      json.add("engine", request.mode == .run ? request.engine.rawValue : nil)
    }
    add("fits", request.fits(memory).map { $0 || candidate.split(for: request) != nil })
    add("peakBytes", candidate.peakBytes(for: request))
    add(remembering: &text.sums) { json in
      json.add("reservedBytes", memory.reservedBytes)
      json.add("totalBytes", memory.totalBytes)
      json.add("trainer", request.mode == .finetune ? request.trainer.rawValue : nil)
      json.add("uncertainty", memory.uncertainty)
    }
  }
}

extension MemoryEstimate {
  /// What one of several cards holds of a model that they share.
  fileprivate struct Share {
    let budgetBytes: Int
    let totalBytes: Int
    let layers: Int?
  }

  /// What each of several cards holds; nothing when one card is enough.
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

/// What a reader must know of a licence.
struct LicenseSummary: JSONWritable {
  let license: License

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.add("commercial", license.commercial.rawValue)
      json.add("conditions", license.conditions)
      json.add("id", license.id)
      json.add("notLicensedIn", license.notLicensedIn)
      json.add("threshold", license.threshold)
      json.add("title", license.title)
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
  /// What stays in system memory of a model that the cards do not hold.
  mutating func write(_ split: RunSplit) {
    add("bytesByCard", split.bytesByCard)
    add("layers", split.layers)
    add("layersOnCards", split.layersOnCard)
    add("systemMemoryBytes", split.hostBytes)
  }
}
