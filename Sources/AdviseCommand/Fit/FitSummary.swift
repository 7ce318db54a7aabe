import MemoryEstimation
import Messages
import ModelCatalog
import Rules

/// Whether a model fits, on one screen: the verdict with its range, what surely works instead, the
/// ways to train and to run it, what to change, the commands that go on.
struct FitSummary {
  /// One mode that was asked about, with the request that it was counted with.
  struct Part {
    let fit: Fit
    let request: Request
  }

  /// The mode that the name or the options ask for first, then the other one.
  let parts: [Part]
  let invocation: Invocation
  let advisor: Advisor
  let layout: Layout
  /// The command that writes the recipe.
  let recipe: String?

  private var first: Part { parts[0] }
  private var fit: Fit { parts[0].fit }
  private var request: Request { parts[0].request }

  var text: String {
    var sections: [(lines: [String], isNeeded: Bool)] = [(answer, true)]
    sections += [(instead, true), ([""], false)]
    for part in parts { sections.append((table(part), true)) }
    sections += [
      ([""], false), (components, false), (room, false), (changes, true), (counted, true),
      (license, true), (successor, true), (fewRows, true), (warnings, false),
    ]
    sections.append((recipe.map { layout.command($0) } ?? [], true))
    sections.append((layout.command(RecipeStep.again(invocation, adding: "--explain")), true))
    while sections.reduce(0, { $0 + $1.lines.count }) > Layout.screenRows,
      let last = sections.lastIndex(where: { !$0.isNeeded && !$0.lines.isEmpty })
    {
      sections[last].lines = []
    }
    return sections.flatMap(\.lines).joined(separator: "\n") + "\n"
  }

  // MARK: The answer

  private var answer: [String] {
    if !fit.objections.isEmpty {
      return fit.objections.flatMap { layout.wrapped("No: \($0).") }.map {
        layout.emphasized($0, .bad)
      } + layout.wrapped(sentence)
    }
    let standing = best.flatMap { advisor.standing(of: $0.candidate, $0.memory, request) }
    return layout.wrapped(sentence).map {
      layout.emphasized($0, fit.unknown == nil ? standing.emphasis : .bad)
    }
  }

  private var best: Fit.Option? { fit.options.first }

  private var sentence: Message {
    let name = fit.model.name
    guard let best, fit.unknown == nil else {
      let size = Message.size(fit.model.parameters)
      return "\(name) (\(size)): \(fit.unknown ?? "no number")."
    }
    let memory = best.memory
    let title = best.candidate.wayTitle
    let job: Message =
      request.mode == .run ? "running \(name) in \(title)" : "training \(name) with \(title)"
    if let split = best.split {
      let host = Format.fixedGiB(split.hostBytes)
      return
        "Slowly: \(job) keeps \(split.layersOnCard) of \(split.layers) layers on cards and \(host) GiB in system memory."
    }
    let needs = layout.needs(memory, request)
    let low = Format.fixed(Double(memory.totalBytes) * (1 - memory.uncertainty) / 1_073_741_824)
    let high = Format.fixed(Double(memory.totalBytes) * (1 + memory.uncertainty) / 1_073_741_824)
    let range: Message = "(\(low) to \(high))"
    return switch advisor.standing(of: best.candidate, memory, request) {
    case .fits: "Yes: \(job) \(needs) \(range)."
    case .tight: "Yes, tightly: \(job) \(needs) \(range)."
    case .maybe: "Maybe: \(job) \(needs) \(range)."
    case .no: "No: \(job) \(needs) \(range)."
    case nil: "\(name), \(title): \(needs) \(range)."
    }
  }

  /// What surely works in place of what does not.
  private var instead: [String] {
    guard fit.isRefused || fit.verdict == .uncertain || fit.unknown != nil else { return [] }
    let other = fit.options.first { option in
      option.verdict == .yes && option.candidate.technique?.trainsPrompt != true
    }
    if let other, fit.objections.isEmpty, fit.unknown == nil {
      let title = other.candidate.wayTitle
      return layout.wrapped(
        "Surely: \(title) of the same model, \(Format.fixedGiB(other.memory.totalBytes)) GiB.")
    }
    if fit.objections.isEmpty, let change = fit.changes.first(where: { $0.verdict == .yes }),
      let option = change.option
    {
      return layout.wrapped("Surely: with \(option), \(Format.fixedGiB(change.totalBytes)) GiB.")
    }
    guard let near = fit.nearest.first else { return [] }
    let candidate = near.candidate
    return layout.wrapped(
      "Surely: \(candidate.model.name) \(candidate.variant.title), \(candidate.wayTitle), \(Format.fixedGiB(near.memory.totalBytes)) GiB (\(near.relation))."
    )
  }

  // MARK: The tables

  private func table(_ part: Part) -> [String] {
    let request = part.request
    let tokens = request.contextLengthInTokens
    let title: Message =
      request.mode == .run
      ? "To run with \(request.engine.rawValue) at \(tokens) tokens (GiB needed, GB to download):"
      : "To train with \(request.trainer.title) at \(tokens) tokens (GiB needed, GB to download):"
    if part.fit.options.isEmpty {
      guard let unknown = part.fit.unknown else { return [] }
      return layout.wrapped("\(title) \(unknown).")
    }
    var seen: Set<String> = []
    let options = part.fit.options.filter { option in
      let isPrompt = option.candidate.technique?.trainsPrompt == true
      guard !isPrompt || request.technique != nil else { return false }
      return seen.insert(layout.text(option.candidate.wayTitle)).inserted
    }
    let rows = options.prefix(parts.count > 1 ? 4 : 6).map { option in
      let candidate = option.candidate
      let standing = advisor.standing(of: candidate, option.memory, request)
      let word = standing.map { layout.text($0.title) } ?? ""
      return (
        cells: [
          candidate.technique == .full ? layout.text("full") : layout.text(candidate.wayTitle),
          Format.fixedGiB(option.memory.totalBytes),
          option.split == nil ? word : layout.text("slowly"),
          layout.download(candidate, option.memory),
          part.fit.config == nil ? candidate.checkpoint.place : "",
        ], emphasis: standing == .no ? Layout.Emphasis.faint : nil
      )
    }
    func table(_ cells: [[String]]) -> [String] {
      layout.columns(cells, rightAligned: [1, 3], emphases: rows.map(\.emphasis), indent: " ")
    }
    // A repository is shown whole where that is possible.
    let whole = table(rows.map(\.cells))
    let isClipped = whole.contains { $0.contains("…") }
    return layout.wrapped(title)
      + (isClipped ? table(rows.map { $0.cells.prefix(3) + [""] + $0.cells.suffix(1) }) : whole)
  }

  // MARK: Details

  /// Where the memory of the best way goes, in one line.
  private var components: [String] {
    guard let best else { return [] }
    let parts = best.memory.components.sorted { $0.bytes > $1.bytes }
    func line(_ count: Int) -> [String] {
      let named = parts.prefix(count).map { part -> Message in
        "\(part.title) \(Format.fixedGiB(part.bytes))"
      }
      let rest = parts.dropFirst(count).reduce(0) { $0 + $1.bytes }
      let all = rest > 0 ? named + ["other \(Format.fixedGiB(rest))"] : named
      return layout.wrapped("Where it goes: \(Message.series(all)) GiB.")
    }
    return line(3).count == 1 ? line(3) : line(2)
  }

  private var room: [String] {
    guard fit.verdict == .yes else { return [] }
    let tokens = fit.longestContextInTokens.map { tokens -> Message in "up to \(tokens) tokens" }
    let batch = fit.largestBatchSize.map { size -> Message in
      request.mode == .run ? "\(size) sequences at once" : "a micro-batch of \(size)"
    }
    if let tokens, let batch { return layout.wrapped("Room for \(tokens), or \(batch).") }
    return (tokens ?? batch).map { layout.wrapped("Room for \($0).") } ?? []
  }

  private var changes: [String] {
    fit.changes.prefix(4).flatMap { change -> [String] in
      let option = change.option.map { option -> Message in " (\(option))" } ?? ""
      return layout.clipped(
        "- \(change.instruction)\(option): then \(Format.fixedGiB(change.totalBytes)) GiB\(word(change))",
        indent: "", lines: 1)
    }
  }

  private func word(_ change: Fit.Change) -> Message {
    switch change.verdict {
    case .yes: ", fits"
    case .uncertain: ", maybe"
    case .no, nil: ""
    }
  }

  /// The set-up that memory was counted with, and what plain training needs.
  private var counted: [String] {
    guard let best, fit.config != nil || fit.unknown == nil else { return [] }
    if request.mode == .run {
      return layout.clipped(
        "Counted: \(request.engine.rawValue), \(request.kvCache.rawValue) cache, batch \(request.batchSize).",
        indent: "", lines: 1)
    }
    let setup: Message =
      "Counted: \(request.trainer.title), batch \(request.batchSize), rank \(request.loraRank)"
    var plain = request
    plain.trainer = .hf
    guard request.trainer != .hf, case .success(let memory) = best.candidate.memory(for: plain)
    else { return layout.wrapped("\(setup).") }
    let word = advisor.standing(of: best.candidate, memory, plain).map { standing -> Message in
      ": \(standing.title)"
    }
    return layout.clipped(
      "\(setup); plain TRL/PEFT needs \(Format.fixedGiB(memory.totalBytes)) GiB\(word ?? "").",
      indent: "", lines: 1)
  }

  private var license: [String] {
    guard let license = fit.license else { return [] }
    return layout.clipped(
      LicenseText.use(license), indent: "", lines: 1
    ).map { license.commercial == .no ? layout.emphasized($0, .bad) : $0 }
  }

  private var successor: [String] {
    guard fit.config == nil, let last = advisor.catalog.successors(of: fit.model).last else {
      return []
    }
    return layout.wrapped("Its successor: \(last.model.name).")
  }

  /// Rows that are too few for training are too few for this model too.
  private var fewRows: [String] {
    guard request.mode == .finetune, let rows = request.rows else { return [] }
    let least = advisor.guidance.thresholds.rowsBelowWhichDataIsTooLittle.count
    guard rows < least else { return [] }
    return layout.clipped(
      "\(rows) rows are fewer than \(least): rather write a better prompt, or collect more.",
      indent: "", lines: 1)
  }

  private var warnings: [String] {
    fit.warnings.prefix(3).flatMap { layout.clipped("! \($0)", indent: "", lines: 2) }
  }
}
