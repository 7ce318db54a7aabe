import MemoryEstimation
import ModelCatalog
import Rules

/// The answer for people: what to take first, then why.
struct TextReport {
  let advice: Advice
  let invocation: Invocation
  let catalog: Catalog

  private var request: Request { invocation.request }

  var text: String {
    var lines: [String] = []
    let usual: Approach.Decision = request.mode == .run ? .prompt : .fineTune
    if advice.approach.decision != usual
      || advice.approach.reasons.contains(where: \.isDrawback)
    {
      lines += approach + [""]
    }
    for recommendation in advice.recommendations {
      lines += entry(recommendation) + [""]
    }
    if advice.recommendations.isEmpty { lines += nothing + [""] }
    for warning in advice.warnings { lines += Layout.paragraph(warning, first: "! ", rest: "  ") }
    for step in advice.nextSteps { lines += Layout.paragraph(step, first: "> ", rest: "  ") }
    if !advice.warnings.isEmpty || !advice.nextSteps.isEmpty { lines.append("") }
    let step = RecipeStep.command(invocation, advice)
    lines += excluded
    if let step { lines += ["", "The recipe of the first place:", "  " + step] }
    return lines.joined(separator: "\n") + "\n"
  }

  private var approach: [String] {
    let title =
      switch advice.approach.decision {
      case .fineTune: "Fine-tune."
      case .rag: "Do not fine-tune yet: retrieve (RAG)."
      case .hybrid: "Fine-tune and retrieve (RAG)."
      case .prompt: "Do not fine-tune yet: write a better prompt."
      }
    return [title]
      + advice.approach.reasons.flatMap { reason($0) }
      + (advice.approach.decision == .fineTune || advice.recommendations.isEmpty
        ? []
        : [
          advice.approach.decision == .hybrid
            ? "  To fine-tune:" : "  If you fine-tune all the same:"
        ])
  }

  private func entry(_ recommendation: Recommendation) -> [String] {
    let candidate = recommendation.candidate
    let model = candidate.model
    var size = Format.parameters(model.parameters.total)
    if let active = model.parameters.active { size += ", \(Format.parameters(active)) active" }
    var lines = [
      "\(recommendation.rank). \(model.name) \(candidate.variant.rawValue), "
        + "\(candidate.wayTitle)  (\(size))"
    ]
    lines += Layout.paragraph(
      candidate.checkpoint.place + place(candidate), first: "   ", rest: "     ")
    lines.append("   \(memory(recommendation))")
    lines += license(candidate)
    lines += recommendation.reasons.filter { $0.isDrawback || !Self.shownAbove.contains($0.rule) }
      .flatMap {
        reason($0)
      }
    for warning in recommendation.warnings {
      lines += Layout.paragraph(warning, first: "   ! ", rest: "     ")
    }
    lines += others(recommendation)
    if let decidedBy = recommendation.decidedBy {
      lines.append("   above the next by \(decidedBy)")
    }
    return lines
  }

  /// What stands behind the repository: the size to download, and ollama's name.
  private func place(_ candidate: Candidate) -> String {
    guard request.mode == .run else { return "" }
    let size = candidate.downloadBytes.map { ", \(Format.gb($0)) GB to download" } ?? ""
    let ollama = candidate.variant == .base ? nil : candidate.model.ollama
    return size + (ollama.map { "; ollama: \($0)" } ?? "")
  }

  /// The rules whose reasons the memory bar and the licence line already give.
  private static let shownAbove: Set<String> = ["vram-to-size", "license-to-use"]

  private func license(_ candidate: Candidate) -> [String] {
    guard let license = candidate.license else { return [] }
    let text = LicenseText.of(license, upstream: candidate.upstreamLicense)
    return Layout.paragraph(text, first: "   ", rest: "     ")
  }

  private func memory(_ recommendation: Recommendation) -> String {
    let bytes = recommendation.memory.totalBytes
    var notes = [request.mode == .run ? request.engine.rawValue : request.trainer.rawValue]
    if request.mode == .finetune, request.trainer != .hf {
      var other = request
      other.trainer = .hf
      if let estimate = try? recommendation.candidate.memory(for: other).get() {
        notes.append("hf: \(Format.gib(estimate.totalBytes))")
      }
    }
    let note = "(\(notes.joined(separator: "; ")))"
    guard let budget = request.hardware?.budgetInBytes else {
      return "needs \(Format.gib(bytes)) GiB \(note)"
    }
    if bytes > budget {
      return
        "\(Layout.bar(1)) \(Format.gib(bytes)) GiB, more than the card's \(Format.gib(budget)) "
        + note
    }
    let bar = Layout.bar(Double(bytes) / Double(max(budget, 1)))
    let isTight = recommendation.reasons.contains { $0.rule == "vram-to-size" && $0.isDrawback }
    return
      "\(bar) \(Format.gib(bytes)) of \(Format.gib(budget)) GiB\(isTight ? ", tight" : "") \(note)"
  }

  private func reason(_ reason: Reason) -> [String] {
    Layout.paragraph("\(reason.message) [\(reason.rule)]", first: "   - ", rest: "     ")
  }

  /// The other variants and techniques, one line each: the best of every pair.
  private func others(_ recommendation: Recommendation) -> [String] {
    let first = recommendation.candidate
    var seen: Set<String> = [first.variant.rawValue + first.wayTitle]
    let others = recommendation.alternatives.filter { other in
      seen.insert(other.candidate.variant.rawValue + other.candidate.wayTitle).inserted
    }
    return others.prefix(3).flatMap { other in
      let candidate = other.candidate
      let place = candidate.checkpoint === first.checkpoint ? "" : ", \(candidate.checkpoint.place)"
      return Layout.paragraph(
        "also \(candidate.variant.rawValue), \(candidate.wayTitle): "
          + "\(Format.gib(other.memory.totalBytes)) GiB\(place)", first: "   ", rest: "     ")
    }
  }

  private var nothing: [String] {
    var lines = ["Nothing fits."]
    for exclusion in advice.nearest.prefix(3) {
      lines += Layout.paragraph(
        "nearest: \(exclusion.model.name) \(exclusion.message) [\(exclusion.rule)]",
        first: "  ", rest: "    ")
    }
    return lines
  }

  private var excluded: [String] {
    let exclusions = advice.exclusions
    let count = "\(exclusions.count) of \(catalog.modelCount) models excluded"
    guard invocation.showsExclusions else {
      return ["\(count) ('--why-not' lists them); catalog of \(catalog.updated)."]
    }
    // What was not asked for needs no reasons.
    let told = exclusions.filter { $0.rule != "asked-for" }
    let rest = exclusions.count - told.count
    return ["\(count), catalog of \(catalog.updated):"]
      + told.flatMap {
        Layout.paragraph("\($0.model.name) \($0.message) [\($0.rule)]", first: "  ", rest: "    ")
      } + (rest > 0 ? ["  and \(rest) that were not asked for [asked-for]"] : [])
  }
}

extension Candidate {
  /// How it is trained, or the format in which it runs.
  var wayTitle: String { technique?.title ?? packing }
}

extension Technique {
  /// The name as people write it.
  var title: String {
    switch self {
    case .full: "full fine-tuning"
    case .lora: "LoRA"
    case .qlora: "QLoRA"
    case .promptTuning: "prompt tuning"
    }
  }
}
