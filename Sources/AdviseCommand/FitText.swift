import MemoryEstimation
import Rules

/// Whether a model fits, for people: the answer, then what each part costs, then what to do.
struct FitText {
  let fit: Fit
  let request: Request

  var text: String {
    var lines = answer
    if let license = fit.license {
      lines += Layout.paragraph(
        LicenseText.of(license, upstream: fit.options.first?.candidate.upstreamLicense),
        first: "  ", rest: "    ")
    }
    lines += ways
    if let best = fit.options.first { lines += parts(best) }
    lines += limits + changes + neighbours
    for warning in fit.warnings { lines += Layout.paragraph(warning, first: "! ", rest: "  ") }
    return lines.joined(separator: "\n") + "\n"
  }

  private var answer: [String] {
    let name = fit.model.name
    guard let best = fit.options.first else { return ["\(name): \(fit.unknown ?? "no number")."] }
    let variant = fit.config == nil ? "\(best.candidate.variant.rawValue), " : ""
    let way = "\(variant)\(best.candidate.wayTitle)"
    let needs = "\(Format.gib(best.memory.totalBytes))"
    let budget = request.hardware.map { Format.gib($0.budgetInBytes(of: best.memory)) } ?? ""
    let cards = best.memory.cards
    let spread =
      cards == 1
      ? ""
      : best.memory.bytesByCard.isEmpty
        ? " on each of \(cards) cards" : " on the fullest of \(cards) cards"
    if let split = best.split {
      let place = Format.gib(split.hostBytes)
      let text =
        fit.verdict == .yes
        ? """
        Yes, slowly: \(name) runs with \(split.layersOnCard) of \(split.layers) layers on cards \
        and \(place) GiB in system memory (\(way)).
        """
        : """
        Uncertain, and slow: \(name) runs with \(split.layersOnCard) of \(split.layers) layers on \
        cards and about \(place) GiB in system memory (\(way)), give or take \
        \(percent(best.memory.uncertainty)).
        """
      return Layout.paragraph(text, first: "", rest: "  ")
    }
    let text =
      switch fit.verdict {
      case .yes: "Yes: \(name) fits, \(needs) of \(budget) GiB\(spread) (\(way))."
      case .uncertain:
        "Uncertain: \(name) needs about \(needs) of \(budget) GiB\(spread) (\(way)), give or take "
          + "\(percent(best.memory.uncertainty))."
      case .no:
        "No: \(name) needs at least \(needs) GiB\(spread) (\(way)), and there are \(budget)."
      case nil: "\(name) needs \(needs) GiB (\(way))."
      }
    return [text]
  }

  private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

  /// Every way once: technique and packing; variants need the same memory.
  private var ways: [String] {
    var seen: Set<String> = []
    let verb = request.mode == .run ? "run" : "train"
    var lines = ["", "Ways to \(verb) it, \(request.contextLengthInTokens) tokens:"]
    for option in fit.options {
      let candidate = option.candidate
      let key = "\(candidate.wayTitle) \(candidate.packing)"
      guard seen.insert(key).inserted else { continue }
      let pace = option.split == nil ? "" : ", slowly"
      let verdict = option.verdict.map { "  \($0.rawValue)\(pace)" } ?? ""
      let variants = fit.options.filter {
        $0.candidate.way == candidate.way && $0.candidate.packing == candidate.packing
      }.map(\.candidate.variant.rawValue)
      let isKnown = fit.config == nil
      let list = isKnown ? " (\(variants.joined(separator: ", ")))" : ""
      let way = "\(candidate.wayTitle)\(list)"
      let place = isKnown ? "  \(candidate.checkpoint.place)" : ""
      let line = "  \(amount(option.memory.totalBytes)) GiB\(verdict)  \(way)"
      if line.count + place.count <= 80 {
        lines.append(line + place)
      } else {
        lines += [line, "             " + place]
      }
    }
    return fit.options.isEmpty ? [] : lines
  }

  private func amount(_ bytes: Int) -> String {
    let text = Format.gib(bytes)
    return String(repeating: " ", count: max(0, 6 - text.count)) + text
  }

  private func parts(_ option: Fit.Option) -> [String] {
    let total = max(option.memory.totalBytes, 1)
    var lines = ["", "Where it goes (\(option.candidate.wayTitle)):"]
    for part in option.memory.components {
      let bar = Layout.bar(Double(part.bytes) / Double(total), width: 20)
      lines.append("  \(amount(part.bytes)) GiB  \(bar)  \(part.name)")
    }
    lines += Layout.paragraph(
      "assumes " + option.memory.assumptions.joined(separator: "; "), first: "  ", rest: "    ")
    if let peak = fit.peakBytes {
      lines += Layout.paragraph(
        "The loss takes larger chunks where memory is free: the run will show up to "
          + "\(Format.gib(peak)) GiB on this card.", first: "  ", rest: "    ")
    }
    return lines + cards(option)
  }

  /// What each of several cards holds.
  private func cards(_ option: Fit.Option) -> [String] {
    guard let hardware = request.hardware, case .running(let setup) = option.memory.purpose else {
      return []
    }
    return zip(hardware.cardsInBytes, option.memory.bytesByCard).enumerated().map { number, card in
      let layers = setup.layersByCard.isEmpty ? "" : ", \(setup.layersByCard[number]) layers"
      return
        "  card \(number + 1): \(Format.gib(card.1)) of \(Format.gib(card.0)) GiB\(layers)"
    }
  }

  private var limits: [String] {
    var limits: [String] = []
    if let tokens = fit.longestContextInTokens { limits.append("up to \(tokens) tokens") }
    if let batch = fit.largestBatchSize { limits.append(batchText(batch)) }
    return limits.isEmpty ? [] : ["", "Room for \(limits.joined(separator: ", or "))."]
  }

  private func batchText(_ size: Int) -> String {
    request.mode == .run
      ? size == 1 ? "one sequence at a time" : "\(size) sequences at once"
      : "a micro-batch of \(size)"
  }

  private var changes: [String] {
    if fit.changes.isEmpty { return [] }
    var lines = ["", "What to change, in this order:"]
    for change in fit.changes {
      let option = change.option.map { " (\($0))" } ?? ""
      lines += Layout.paragraph(
        "\(change.instruction)\(option): saves \(Format.gib(change.savedBytes)), leaves "
          + "\(Format.gib(change.totalBytes)) GiB", first: "  - ", rest: "    ")
    }
    return lines
  }

  private var neighbours: [String] {
    if fit.nearest.isEmpty { return [] }
    return ["", "What does fit:"]
      + fit.nearest.flatMap { other in
        Layout.paragraph(
          "\(other.candidate.model.name) \(other.candidate.variant.rawValue), "
            + "\(other.candidate.wayTitle), \(Format.gib(other.memory.totalBytes)) GiB: "
            + "\(other.candidate.checkpoint.place) (\(other.relation))", first: "  ", rest: "    ")
      }
  }
}
