import MemoryEstimation
import Messages
import ModelCatalog
import Rules

/// Recommendations on one screen: the answer, the places to compare, one reason for each choice,
/// the commands that go on.
struct RecommendSummary {
  let advice: Advice
  let invocation: Invocation
  let advisor: Advisor
  let layout: Layout
  /// The command that writes the recipe of the first recommendation.
  let recipe: String?

  private var request: Request { invocation.request }

  var text: String {
    guard let first = advice.recommendations.first else { return nothing + "\n" }
    // What goes first where a screen is too short for all.
    var sections: [(lines: [String], isNeeded: Bool)] = [
      (answer(first), true), ([""], false), (table, true), (licenses, false), ([""], false),
    ]
    if let machine = request.otherMachine {
      sections.append((labelled(("note", "\(machine).")), true))
    }
    sections += (reasons(first) + facts(first)).map { item in
      (labelled(item), item.label != "note" && item.label != "variant")
    }
    sections.append((leftOut, false))
    let fit = RecipeStep.fit(invocation, first.candidate.model.name)
    let steps = [
      (recipe, true), (fit, false), (RecipeStep.again(invocation, adding: "--explain"), true),
    ]
    sections += steps.map { step, isNeeded in
      (step.map { layout.command($0) } ?? [], isNeeded)
    }
    while sections.reduce(0, { $0 + $1.lines.count }) > Layout.screenRows,
      let last = sections.lastIndex(where: { !$0.isNeeded && !$0.lines.isEmpty })
    {
      sections[last].lines = []
    }
    return sections.flatMap(\.lines).joined(separator: "\n") + "\n"
  }

  // MARK: The answer

  private func answer(_ first: Recommendation) -> [String] {
    let candidate = first.candidate
    let name: Message = "\(candidate.model.name) \(candidate.variant.title)"
    let needs = layout.needs(first.memory, request)
    let sentence: Message =
      request.mode == .run
      ? "Run \(name) in \(candidate.wayTitle): \(needs)."
      : "Fine-tune \(name) with \(candidate.wayTitle): \(needs)."
    let standing = advisor.standing(of: candidate, first.memory, request)
    let reasons = advice.approach.reasons.flatMap {
      layout.paragraph("\($0.message).", first: "  ", rest: "  ")
    }
    guard !advice.approach.isUsual(for: request) else {
      let drawbacks = advice.approach.reasons.contains(where: \.isDrawback) ? reasons : []
      return layout.wrapped(sentence).map { layout.emphasized($0, standing.emphasis) } + drawbacks
    }
    let decision = layout.wrapped(advice.approach.decision.sentence).map {
      layout.emphasized($0, .strong)
    }
    let all: Message =
      advice.approach.decision == .hybrid || request.mode == .run
      ? sentence
      : "If you fine-tune all the same: \(name), \(candidate.wayTitle), \(needs)."
    return decision + reasons + layout.wrapped(all)
  }

  // MARK: The table

  private var table: [String] {
    var rows = advice.recommendations.map { item in
      row("\(item.rank)", item.candidate, item.memory)
    }
    if let larger = advice.larger, case .success(let memory) = larger.memory {
      rows.append(row("+", larger, memory))
    }
    let header = [
      "", "model", "size", "how", "GiB",
      request.hardware == nil ? "" : "fits", "get GB", "licence",
    ].map { $0.isEmpty ? "" : layout.text(Message($0)) }
    return layout.columns(
      [header] + rows.map(\.cells), rightAligned: [2, 4, 6],
      emphases: [.faint] + rows.map(\.emphasis))
  }

  private func row(_ rank: String, _ candidate: Candidate, _ memory: MemoryEstimate)
    -> (cells: [String], emphasis: Layout.Emphasis?)
  {
    let standing = advisor.standing(of: candidate, memory, request)
    let isForbidden = candidate.license?.commercial == .no
    return (
      [
        rank, "\(candidate.model.name) \(layout.text(candidate.variant.title))",
        Format.parameters(candidate.model.parameters.total), layout.text(candidate.wayTitle),
        Format.fixedGiB(memory.totalBytes), standing.map { layout.text($0.title) } ?? "",
        layout.download(candidate, memory), candidate.license?.id ?? "?",
      ], isForbidden ? .bad : standing == .fits || standing == nil ? nil : .doubtful
    )
  }

  /// One line on licences that differ from free use.
  private var licenses: [String] {
    var seen: Set<String> = []
    let items = advice.recommendations.map(\.candidate) + [advice.larger].compactMap(\.self)
    let notes = items.compactMap { candidate -> Message? in
      guard let license = candidate.license, license.commercial != .yes,
        seen.insert(license.id).inserted
      else { return nil }
      return switch license.commercial {
      case .no: "\(license.id): NOT for commercial use"
      case .unknown: "\(license.id): not established, read it first"
      case .conditional, .yes: "\(license.id): commercial use under conditions"
      }
    }
    return notes.isEmpty ? [] : layout.clipped(Message.clauses(notes), indent: "  ", lines: 1)
  }

  // MARK: Why

  private func reasons(_ first: Recommendation) -> [(label: Message, text: Message)] {
    let candidate = first.candidate
    var reasons: [(label: Message, text: Message)] = []
    if let why = first.comparison { reasons.append(("why 1", why)) }
    if let variant = first.reasons.first(where: { $0.rule == Rule.rowsToVariant.id }) {
      reasons.append(("variant", variant.message))
    }
    if let better = advisor.betterMethod(than: candidate, request), request.hardware != nil {
      let (title, needs) = (better.candidate.wayTitle, layout.needs(better.memory, request))
      reasons.append(
        (
          request.mode == .run ? "format" : "technique",
          "\(candidate.wayTitle), since \(title) \(needs)"
        ))
    } else if let technique = first.reasons.first(where: {
      $0.rule == Rule.techniqueToUse.id || $0.rule == Rule.quantizationToRun.id
    }) {
      reasons.append((request.mode == .run ? "format" : "technique", technique.message))
    }
    return reasons
  }

  private func facts(_ first: Recommendation) -> [(label: Message, text: Message)] {
    var facts: [(label: Message, text: Message)] = [("counted", counted(first))]
    let machine = request.otherMachine.map { "\($0)." }
    let notes = (first.warnings + advice.warnings).filter {
      $0 != Advice.unknownFiles && $0.description != machine
    }
    facts += notes.prefix(2).map { ("note", $0) }
    facts.append(("weights", repository(first.candidate)))
    return facts
  }

  /// The set-up that memory was counted with, and what plain training needs where that matters.
  private func counted(_ first: Recommendation) -> Message {
    let tokens = request.contextLengthInTokens
    if request.mode == .run {
      return "\(request.engine.rawValue), \(tokens) tokens, \(request.kvCache.rawValue) cache"
    }
    let setup: Message =
      "\(request.trainer.title), \(tokens) tokens, batch \(request.batchSize), rank \(request.loraRank)"
    guard request.trainer != .hf else { return setup }
    var plain = request
    plain.trainer = .hf
    guard case .success(let memory) = first.candidate.memory(for: plain),
      let other = advisor.standing(of: first.candidate, memory, plain),
      other != advisor.standing(of: first.candidate, first.memory, request)
    else { return setup }
    return
      "\(setup); plain TRL/PEFT needs \(Format.fixedGiB(memory.totalBytes)) GiB: \(other.title)"
  }

  private func repository(_ candidate: Candidate) -> Message {
    var text = Message.verbatim(candidate.checkpoint.place)
    guard request.mode == .run else { return text }
    if case .gguf = candidate.runQuantization, candidate.checkpoint.hub == .huggingface {
      text = .verbatim("\(candidate.checkpoint.repository):\(candidate.packing)")
    }
    if candidate.variant != .base, let ollama = candidate.model.ollama {
      text = "\(text); ollama: \(ollama)"
    }
    return text
  }

  private func labelled(_ item: (label: Message, text: Message)) -> [String] {
    let labels: [Message] = [
      "why 1", "variant", "technique", "format", "counted", "note", "weights",
    ]
    let width = labels.map { Layout.width(layout.text($0)) }.max() ?? 0
    return layout.paragraph(
      item.text, first: Layout.padded(layout.text(item.label), to: width) + "  ",
      rest: String(repeating: " ", count: width + 2))
  }

  // MARK: What goes on

  private var leftOut: [String] {
    let (count, all) = (advice.exclusions.count, advisor.catalog.modelCount)
    return layout.clipped(
      "\(count) of \(all) models left out; catalog of \(advisor.catalog.updated)", indent: "",
      lines: 1)
  }

  private var nothing: String {
    let nearest = advice.nearest
    let isMemory = nearest.first?.rule == Rule.vramToSize.id
    var lines = layout.wrapped(isMemory ? "Nothing fits." : "No model is left.").map {
      layout.emphasized($0, .bad)
    }
    var said: Set<Message> = []
    for exclusion in nearest.prefix(100) where said.insert(exclusion.message).inserted {
      if said.count > 3 { break }
      lines += layout.paragraph(
        "nearest: \(exclusion.model.name) \(exclusion.message)", first: "  ", rest: "    ")
    }
    for step in advice.nextSteps + advice.warnings {
      lines += layout.paragraph(step, first: "  ", rest: "    ")
    }
    return (lines + layout.command(RecipeStep.again(invocation, adding: "--why-not")))
      .joined(separator: "\n")
  }
}
