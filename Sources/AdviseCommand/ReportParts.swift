import MemoryEstimation
import ModelCatalog
import Rules

/// The memory of one way to train or run a model.
struct MemorySummary: JSONWritable {
  let memory: MemoryEstimate
  let candidate: Candidate
  let request: Request
  /// What was written before, where many requests are answered.
  let texts: MemoryTexts?

  func write(to json: inout JSONWriter) {
    let text = texts?.text(of: candidate) ?? MemoryTexts.Text()
    json.object { json in
      json.add(remembering: &text.assumptions) { json in
        json.add("allocatedBytes", memory.allocatedBytes)
        json.add("assumptions", memory.assumptions)
      }
      json.add("budgetBytes", request.hardware?.budgetInBytes(of: memory))
      if let cards = request.hardware.flatMap(cards) {
        json.add("cards", objects: cards) { json, card in
          json.add("budgetBytes", card.budgetBytes)
          json.add("layers", card.layers)
          json.add("totalBytes", card.totalBytes)
        }
      }
      json.add(remembering: &text.components) { json in
        json.add("components", objects: memory.components) { json, part in
          json.add("bytes", part.bytes)
          json.add("name", part.name)
        }
        json.add("engine", request.mode == .run ? request.engine.rawValue : nil)
      }
      json.add("fits", request.fits(memory).map { $0 || candidate.split(for: request) != nil })
      json.add("peakBytes", candidate.peakBytes(for: request))
      json.add(remembering: &text.sums) { json in
        json.add("reservedBytes", memory.reservedBytes)
        json.add("totalBytes", memory.totalBytes)
        json.add("trainer", request.mode == .finetune ? request.trainer.rawValue : nil)
        json.add("uncertainty", memory.uncertainty)
      }
    }
  }
}

extension MemorySummary {
  /// One of several cards that share the model.
  private struct Card {
    let budgetBytes: Int
    let totalBytes: Int
    let layers: Int?
  }

  /// What each card holds of a model that several share; nothing when one card is enough.
  private func cards(_ hardware: Hardware) -> [Card]? {
    guard memory.cards > 1, case .running(let setup) = memory.purpose else { return nil }
    guard !memory.bytesByCard.isEmpty else {
      let card = Card(
        budgetBytes: hardware.budgetInBytes, totalBytes: memory.totalBytes, layers: nil)
      return Array(repeating: card, count: min(memory.cards, 1024))
    }
    return zip(hardware.cardsInBytes, memory.bytesByCard).enumerated().map { number, card in
      Card(
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
