import MemoryEstimation
import Messages
import Rules

/// Whether a model fits, for people: the answer, then what each part costs, then what to do.
struct FitText {
  let fit: Fit
  let request: Request
  /// The command that writes the recipe.
  let recipe: String?
  let layout: Layout

  var text: String {
    let first: [Message] =
      fit.objections.isEmpty ? [answer] : fit.objections.map { "No: \($0)." }
    var lines = first.flatMap { layout.paragraph($0, first: "", rest: "  ") }.map {
      layout.emphasized($0, fit.objections.isEmpty ? fit.verdict?.emphasis ?? .strong : .bad)
    }
    if !fit.objections.isEmpty {
      lines += layout.paragraph(byMemory, first: "", rest: "  ")
    }
    if let license = fit.license {
      lines += layout.paragraph(
        LicenseText.of(license, upstream: fit.options.first?.candidate.upstreamLicense),
        first: "  ", rest: "    ")
    }
    lines += options
    if let best = fit.options.first { lines += parts(best) }
    lines += limits + changes + neighbours
    for warning in fit.warnings { lines += layout.paragraph(warning, first: "! ", rest: "  ") }
    if let recipe {
      let model = fit.isRefused ? fit.nearest.first?.candidate.model.name : nil
      lines += ["", layout.text("The recipe for \(model ?? fit.model.name):")]
      lines += layout.command(recipe)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var answer: Message {
    let name = fit.model.name
    guard let best = fit.options.first else { return "\(name): \(fit.unknown ?? "no number")." }
    if let unknown = fit.unknown { return "\(name): \(unknown)." }
    let title = best.candidate.wayTitle
    let choice: Message =
      fit.config == nil ? "\(best.candidate.variant.rawValue), \(title)" : title
    let needs = "\(Format.gib(best.memory.totalBytes))"
    let budget = request.hardware.map { Format.gib($0.budgetInBytes(of: best.memory)) } ?? ""
    if let split = best.split {
      let inRAM = Format.gib(split.hostBytes)
      return fit.verdict == .yes
        ? """
        Yes, slowly: \(name) runs with \(split.layersOnCard) of \(split.layers) layers on cards \
        and \(inRAM) GiB in system memory (\(choice)).
        """
        : """
        Uncertain, and slow: \(name) runs with \(split.layersOnCard) of \(split.layers) layers on \
        cards and about \(inRAM) GiB in system memory (\(choice)), give or take \
        \(percent(best.memory.uncertainty)).
        """
    }
    let spread = best.memory.spread
    return switch fit.verdict {
    case .yes: "Yes: \(name) fits, \(needs) of \(budget) GiB\(spread) (\(choice))."
    case .uncertain:
      "Uncertain: \(name) needs about \(needs) of \(budget) GiB\(spread) (\(choice)), give or take "
        + "\(percent(best.memory.uncertainty))."
    case .no:
      "No: \(name) needs \(needs) GiB\(spread) (\(choice)), and there are \(budget)."
    case nil: "\(name) needs \(needs) GiB (\(choice))."
    }
  }

  /// The verdict by memory alone, where something else speaks against the model.
  private var byMemory: Message {
    guard let best = fit.options.first else { return answer }
    let title = best.candidate.wayTitle
    let needs = Format.gib(best.memory.totalBytes)
    let budget = request.hardware.map { Format.gib($0.budgetInBytes(of: best.memory)) } ?? ""
    return switch fit.verdict {
    case .yes: "By its memory alone it fits: \(needs) of \(budget) GiB (\(title))."
    case .uncertain: "By its memory alone it may fit: about \(needs) of \(budget) GiB (\(title))."
    case .no: "It does not fit either: \(needs) GiB (\(title)), and there are \(budget)."
    case nil: "It needs \(needs) GiB (\(title))."
    }
  }

  private func percent(_ share: Double) -> Message { "\(Int((share * 100).rounded())) %" }

  /// Every option once by technique and format, since variants need the same memory.
  private var options: [String] {
    var seen: Set<String> = []
    let tokens = request.contextLengthInTokens
    var lines = [""]
    lines += layout.wrapped(
      request.mode == .run
        ? "Ways to run it, \(tokens) tokens:" : "Ways to train it, \(tokens) tokens:")
    let verdicts = fit.options.compactMap(verdict)
    let width = verdicts.map { Layout.width($0) }.max() ?? 0
    for option in fit.options {
      let candidate = option.candidate
      let title = layout.text(candidate.wayTitle)
      let key = "\(title) \(candidate.packing)"
      guard seen.insert(key).inserted else { continue }
      let verdict = verdict(option).map { "  " + Layout.padded($0, to: width) } ?? ""
      let variants = fit.options.filter {
        $0.candidate.way == candidate.way && $0.candidate.packing == candidate.packing
      }.map(\.candidate.variant.rawValue)
      let isKnown = fit.config == nil
      let list: Message = isKnown ? " (\(Message.names(variants)))" : ""
      let text = title + layout.text(list)
      let repository = isKnown ? "  \(candidate.checkpoint.place)" : ""
      let line = "  \(amount(option.memory.totalBytes)) GiB\(verdict)  \(text)"
      if Layout.width(line) + repository.count <= layout.columns {
        lines.append(line + repository)
      } else {
        lines += [line, "             " + repository]
      }
    }
    return fit.options.isEmpty ? [] : lines
  }

  private func verdict(_ option: Fit.Option) -> String? {
    option.verdict.map {
      layout.text(option.split == nil ? $0.title : "\($0.title), slowly")
    }
  }

  private func amount(_ bytes: Int) -> String {
    let text = Format.gib(bytes)
    return String(repeating: " ", count: max(0, 6 - text.count)) + text
  }

  private func parts(_ option: Fit.Option) -> [String] {
    let total = max(option.memory.totalBytes, 1)
    var lines = ["", layout.text("Where it goes (\(option.candidate.wayTitle)):")]
    for part in option.memory.components {
      let bar = layout.bar(Double(part.bytes) / Double(total), width: 20)
      lines.append("  \(amount(part.bytes)) GiB  \(bar)  \(layout.text(part.title))")
    }
    lines += layout.paragraph(
      "assumes \(Message.clauses(option.memory.assumptions))", first: "  ", rest: "    ")
    if let peak = fit.peakBytes {
      lines += layout.paragraph(
        "The loss takes larger chunks where memory is free: the run will show up to "
          + "\(Format.gib(peak)) GiB on this card.", first: "  ", rest: "    ")
    }
    return lines + cards(option)
  }

  /// A line for each of several cards.
  private func cards(_ option: Fit.Option) -> [String] {
    guard let hardware = request.hardware, case .running(let setup) = option.memory.purpose else {
      return []
    }
    return zip(hardware.cardsInBytes, option.memory.bytesByCard).enumerated().map { number, card in
      let (bytes, budget) = (Format.gib(card.1), Format.gib(card.0))
      let layers = setup.layersByCard.isEmpty ? nil : setup.layersByCard[number]
      let text: Message =
        if let layers {
          "card \(number + 1): \(bytes) of \(budget) GiB, \(layers) layers"
        } else {
          "card \(number + 1): \(bytes) of \(budget) GiB"
        }
      return "  " + layout.text(text)
    }
  }

  private var limits: [String] {
    let tokens = fit.longestContextInTokens.map { tokens -> Message in "up to \(tokens) tokens" }
    let batch = fit.largestBatchSize.map(batchText)
    if let tokens, let batch { return [""] + layout.wrapped("Room for \(tokens), or \(batch).") }
    return (tokens ?? batch).map { [""] + layout.wrapped("Room for \($0).") } ?? []
  }

  private func batchText(_ size: Int) -> Message {
    if request.mode == .run {
      return size == 1 ? "one sequence at a time" : "\(size) sequences at once"
    }
    return "a micro-batch of \(size)"
  }

  private var changes: [String] {
    if fit.changes.isEmpty { return [] }
    var lines = ["", layout.text("What to change, in this order:")]
    for change in fit.changes {
      let option = change.option.map { option -> Message in " (\(option))" } ?? ""
      lines += layout.paragraph(
        "\(change.instruction)\(option): saves \(Format.gib(change.savedBytes)), leaves "
          + "\(Format.gib(change.totalBytes)) GiB", first: "  - ", rest: "    ")
    }
    return lines
  }

  private var neighbours: [String] {
    if fit.nearest.isEmpty { return [] }
    return ["", layout.text("What does fit:")]
      + fit.nearest.flatMap { other in
        layout.paragraph(
          "\(other.candidate.model.name) \(other.candidate.variant.rawValue), "
            + "\(other.candidate.wayTitle), \(Format.gib(other.memory.totalBytes)) GiB: "
            + "\(other.candidate.checkpoint.place) (\(other.relation))", first: "  ", rest: "    ")
      }
  }
}
