import Machine
import Messages
import Rules

/// The hardware options, which only make sense together.
extension Invocation {
  /// Joins them into the request's hardware.
  mutating func resolveHardware(_ context: Context) throws(UsageError) {
    for device in devices {
      switch device {
      case .thisMachine: return try takeThisMachine(context)
      case .mac(let mac, let text): return try take(mac, text)
      case .memory, .cards: continue
      }
    }
    if let unifiedInGiB {
      if let other = ["vram", "gpu", "gpus", "ram"].first(where: given.contains) {
        throw UsageError("'--unified' and '--\(other)' cannot both be given")
      }
      return takeUnified(unifiedInGiB)
    }
    var cards = joinedCards()
    if let cardCount {
      guard cards.count == 1, cards[0].count == 1 else {
        throw UsageError("'--gpus' needs one '--vram' or '--gpu', of which it is the number")
      }
      cards = [cards[0].times(cardCount)]
    }
    if !cards.isEmpty || ramInGiB != nil {
      request.hardware = Hardware(cards: cards, ramInGiB: ramInGiB)
    }
    takePrecision(of: cards)
  }

  /// The cards in the order of the line; one memory beside one name is the memory of that card.
  private mutating func joinedCards() -> [Hardware.Card] {
    if devices.count == 2 {
      switch (devices[0], devices[1]) {
      case (.cards(let named), .memory(let memory, let count)),
        (.memory(let memory, let count), .cards(let named)):
        // What chooses between sizes names no card of its own.
        given.remove("vram")
        return [named.cards(of: memory).times(count)]
      default: break
      }
    }
    return devices.compactMap { device in
      switch device {
      case .memory(let memory, let count): return Hardware.Card(memoryInGiB: memory, count: count)
      case .cards(let named):
        if let note = named.note { notes.append(note) }
        return named.cards()
      case .mac, .thisMachine: return nil
      }
    }
  }

  private mutating func take(_ mac: MacName, _ text: String) throws(UsageError) {
    if let other = ["vram", "gpus", "ram"].first(where: given.contains) {
      throw UsageError(
        "'\(Values.shown(text))' is a Mac: its memory is given with '--unified', not '--\(other)'")
    }
    guard devices.count == 1 else {
      throw UsageError("'\(Values.shown(text))' is a Mac, which has no other card beside it")
    }
    if let named = mac.memoryInGiB, let unifiedInGiB, named != unifiedInGiB {
      throw UsageError("'--gpu' and '--unified' say different memory")
    }
    guard let memory = mac.memoryInGiB ?? unifiedInGiB else {
      throw UsageError("'--\("gpu")': \(mac.asking(text))")
    }
    takeUnified(memory)
  }

  private mutating func takeUnified(_ memoryInGiB: Double, isApple: Bool = true) {
    request.hardware = Hardware(unifiedInGiB: memoryInGiB)
    if !given.contains("trainer") { request.trainer = isApple ? .mlx : .hf }
  }

  private mutating func takePrecision(of cards: [Hardware.Card]) {
    if !given.contains("precision"), cards.contains(where: { $0.hasBF16 == false }) {
      request.precision = .fp16
    }
  }

  /// Looks what this machine has.
  private mutating func takeThisMachine(_ context: Context) throws(UsageError) {
    guard devices.count == 1 else { throw UsageError("'--gpu auto' takes what there is, alone") }
    if let other = ["vram", "gpus", "unified"].first(where: given.contains) {
      throw UsageError("'--gpu auto' and '--\(other)' cannot both be given")
    }
    let report = context.machine
    let seen = SeenHardware(report)
    notes.append("seen on this machine: \(report.summary)")
    if !report.missing.isEmpty { notes.append("not seen: \(Message.clauses(report.missing))") }
    if !seen.cards.isEmpty {
      request.hardware = Hardware(cards: seen.cards, ramInGiB: ramInGiB ?? seen.ramInGiB)
      return takePrecision(of: seen.cards)
    }
    if let unified = seen.unifiedInGiB { return takeUnified(unified, isApple: seen.isApple) }
    guard request.mode == .run, let ram = ramInGiB ?? seen.ramInGiB else {
      throw UsageError(
        "'--gpu auto' sees no card to count with: \(Message.clauses(report.missing))",
        hint: request.mode == .finetune && seen.ramInGiB != nil
          ? "to run a model in system memory, add '--mode run'" : nil)
    }
    request.hardware = Hardware(cards: [], ramInGiB: ram)
  }
}

extension Hardware.Card {
  /// So many of what is one or more already.
  fileprivate func times(_ number: Int) -> Hardware.Card {
    Hardware.Card(
      name: name, memoryInGiB: memoryInGiB, count: count * number, hasBF16: hasBF16,
      usableInGiB: usableInGiB, needs: needs)
  }
}
