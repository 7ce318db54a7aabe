import MemoryEstimation
import Messages
import ModelCatalog
import Rules

/// Recommendations for people: which model first, then why.
struct RecommendText {
  let advice: Advice
  let invocation: Invocation
  let catalog: Catalog
  let layout: Layout
  /// The command that writes the recipe of the first recommendation.
  let recipe: String?

  private var request: Request { invocation.request }

  var text: String {
    var lines: [String] = []
    if !advice.approach.isUsual(for: request)
      || advice.approach.reasons.contains(where: \.isDrawback)
    {
      lines += approach + [""]
    }
    var mentioned = Mentioned()
    for recommendation in advice.recommendations {
      lines += entry(recommendation, &mentioned) + [""]
    }
    if advice.recommendations.isEmpty { lines += nothing + [""] }
    for warning in advice.warnings { lines += layout.paragraph(warning, first: "! ", rest: "  ") }
    if let larger = advice.largerSentence, let name = advice.larger?.model.name {
      lines += layout.paragraph("\(larger):", first: "> ", rest: "  ")
      lines += layout.command(RecipeStep.fit(invocation, name))
    }
    for step in advice.nextSteps { lines += layout.paragraph(step, first: "> ", rest: "  ") }
    if !advice.warnings.isEmpty || !advice.nextSteps.isEmpty || advice.larger != nil {
      lines.append("")
    }
    lines += excluded
    if let recipe {
      lines += ["", layout.text("The recipe of the first place:")] + layout.command(recipe)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var approach: [String] {
    var lines =
      [layout.emphasized(layout.text(advice.approach.decision.sentence), .strong)]
      + advice.approach.reasons.flatMap { reason($0) }
    if advice.approach.decision != .fineTune, !advice.recommendations.isEmpty {
      lines += layout.wrapped(
        advice.approach.decision == .hybrid
          ? "To fine-tune:" : "If you fine-tune all the same:", indent: "  ")
    }
    return lines
  }

  /// Reasons and licences of the models above, which are not repeated word for word.
  private struct Mentioned {
    var reasons: Set<Message> = []
    var licenses: Set<[String]> = []
  }

  private func entry(_ recommendation: Recommendation, _ mentioned: inout Mentioned) -> [String] {
    let candidate = recommendation.candidate
    let model = candidate.model
    let size = Message.size(model.parameters)
    let choice: Message = "\(candidate.variant.rawValue), \(candidate.wayTitle)  (\(size))"
    let name = layout.emphasized("\(recommendation.rank). \(model.name)", .strong)
    var lines = ["\(name) \(layout.text(choice))"]
    lines += layout.paragraph(repository(candidate), first: "   ", rest: "     ")
    lines.append("   \(memory(recommendation))")
    lines += license(candidate, &mentioned)
    // A bar cannot show the part in system memory.
    let isSplit = request.fits(recommendation.memory) == false
    let reasons = recommendation.reasons.filter {
      $0.isDrawback || isSplit && $0.rule == Rule.vramToSize.id
        || !Self.shownAbove.contains($0.rule)
    }
    let (known, new) = (
      reasons.filter { mentioned.reasons.contains($0.message) },
      reasons.filter { !mentioned.reasons.contains($0.message) }
    )
    lines += new.flatMap { reason($0) }
    if !known.isEmpty {
      lines += layout.paragraph(
        "as above: \(Message.names(known.map(\.rule)))", first: "   - ", rest: "     ")
    }
    mentioned.reasons.formUnion(reasons.map(\.message))
    for warning in recommendation.warnings {
      lines += layout.paragraph(warning, first: "   ! ", rest: "     ")
    }
    lines += others(recommendation)
    if let decidedBy = recommendation.decidedBy {
      lines += layout.wrapped("above the next by \(decidedBy)", indent: "   ")
    }
    return lines
  }

  /// The repository; to run also the size to download, and ollama's name.
  private func repository(_ candidate: Candidate) -> Message {
    var text = Message.verbatim(candidate.checkpoint.place)
    guard request.mode == .run else { return text }
    // As llama.cpp's `-hf` takes it, which picks the file of the format.
    if case .gguf = candidate.runQuantization, candidate.checkpoint.hub == .huggingface {
      text = .verbatim("\(candidate.checkpoint.repository):\(candidate.packing)")
    }
    if let bytes = candidate.downloadBytes {
      text = "\(text), \(Format.gb(bytes)) GB to download"
    }
    if candidate.variant != .base, let ollama = candidate.model.ollama {
      text = "\(text); ollama: \(ollama)"
    }
    return text
  }

  /// The rules whose reasons the memory bar and the licence already give.
  private static let shownAbove = Set(
    Rule.all.filter { $0.roles.contains(.shownAbove) }.map(\.id))

  private func license(_ candidate: Candidate, _ mentioned: inout Mentioned) -> [String] {
    guard let license = candidate.license else { return [] }
    let ids = [license.id] + [candidate.upstreamLicense?.id].compactMap(\.self)
    let isNew = mentioned.licenses.insert(ids).inserted
    let text = LicenseText.of(license, upstream: candidate.upstreamLicense, isShort: !isNew)
    return layout.paragraph(text, first: "   ", rest: "     ")
  }

  private func memory(_ recommendation: Recommendation) -> String {
    let bytes = recommendation.memory.totalBytes
    var notes: [Message] = [
      .verbatim(request.mode == .run ? request.engine.rawValue : request.trainer.rawValue)
    ]
    if request.mode == .finetune, request.trainer != .hf {
      var other = request
      other.trainer = .hf
      if let estimate = try? recommendation.candidate.memory(for: other).get() {
        notes.append("hf: \(Format.gib(estimate.totalBytes))")
      }
    }
    let note: Message = " (\(Message.clauses(notes)))"
    guard let budget = request.hardware?.budgetInBytes(of: recommendation.memory) else {
      return layout.text("needs \(Format.gib(bytes)) GiB\(note)")
    }
    if bytes > budget {
      return layout.emphasized(layout.bar(1), .bad) + " "
        + layout.text(
          "\(Format.gib(bytes)) GiB, more than the card's \(Format.gib(budget))\(note)")
    }
    let isTight = recommendation.reasons.contains { $0.rule == Rule.vramToSize.id && $0.isDrawback }
    let bar = layout.bar(Double(bytes) / Double(max(budget, 1)))
    return layout.emphasized(bar, isTight ? .doubtful : .good) + " "
      + layout.text(
        isTight
          ? "\(Format.gib(bytes)) of \(Format.gib(budget)) GiB, tight\(note)"
          : "\(Format.gib(bytes)) of \(Format.gib(budget)) GiB\(note)")
  }

  private func reason(_ reason: Reason) -> [String] {
    layout.paragraph("\(reason.message) [\(reason.rule)]", first: "   - ", rest: "     ")
  }

  /// The other variants and techniques, one line each: the best of every pair.
  private func others(_ recommendation: Recommendation) -> [String] {
    let first = recommendation.candidate
    var seen: Set<String> = [first.variant.rawValue + first.wayTitle.description]
    let others = recommendation.alternatives.filter { other in
      seen.insert(other.candidate.variant.rawValue + other.candidate.wayTitle.description).inserted
    }
    return others.prefix(3).flatMap { other in
      let (candidate, memory) = (other.candidate, Format.gib(other.memory.totalBytes))
      let (variant, title) = (candidate.variant.rawValue, candidate.wayTitle)
      return layout.paragraph(
        candidate.checkpoint === first.checkpoint
          ? "also \(variant), \(title): \(memory) GiB"
          : "also \(variant), \(title): \(memory) GiB, \(candidate.checkpoint.place)",
        first: "   ", rest: "     ")
    }
  }

  private var nothing: [String] {
    let nearest = advice.nearest
    let isMemory = nearest.first?.rule == Rule.vramToSize.id
    var lines = [
      layout.emphasized(layout.text(isMemory ? "Nothing fits." : "No model is left."), .strong)
    ]
    // A reason that holds for every size of a family is told once.
    var said: Set<Message> = []
    for exclusion in nearest.prefix(100) where said.insert(exclusion.message).inserted {
      if said.count > 3 { break }
      lines += layout.paragraph(
        "nearest: \(exclusion.model.name) \(exclusion.message) [\(exclusion.rule)]",
        first: "  ", rest: "    ")
    }
    return lines
  }
}
