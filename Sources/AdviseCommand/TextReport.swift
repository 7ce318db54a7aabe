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
    if advice.approach.decision != .fineTune
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
    lines += excluded
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
        ? [] : ["  If you fine-tune all the same:"])
  }

  private func entry(_ recommendation: Recommendation) -> [String] {
    let candidate = recommendation.candidate
    let model = candidate.model
    var size = Format.parameters(model.parameters.total)
    if let active = model.parameters.active { size += ", \(Format.parameters(active)) active" }
    var lines = [
      "\(recommendation.rank). \(model.name) \(candidate.variant.rawValue), "
        + "\(candidate.technique.title)  (\(size))",
      "   \(candidate.checkpoint.place)",
      "   \(memory(recommendation))",
    ]
    lines += license(candidate)
    lines += recommendation.reasons.filter { !Self.shownAbove.contains($0.rule) }.flatMap {
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

  /// The rules whose reasons the memory bar and the licence line already give.
  private static let shownAbove: Set<String> = ["vram-to-size", "license-to-use"]

  private func license(_ candidate: Candidate) -> [String] {
    guard let license = candidate.license else { return [] }
    let text = LicenseText.of(license, upstream: candidate.upstreamLicense)
    return Layout.paragraph(text, first: "   ", rest: "     ")
  }

  private func memory(_ recommendation: Recommendation) -> String {
    let bytes = recommendation.memory.totalBytes
    let setup = recommendation.candidate.setup(for: request)
    var notes = [request.trainer.rawValue]
    if request.trainer != .hf {
      var other = setup
      other.trainer = .hf
      other.optimizer = request.optimizer ?? .adamw
      if let estimate = try? TrainingMemory.estimate(recommendation.candidate.model, other).get() {
        notes.append("hf: \(Format.gib(estimate.totalBytes))")
      }
    }
    let note = "(\(notes.joined(separator: "; ")))"
    guard let budget = request.hardware?.budgetInBytes else {
      return "needs \(Format.gib(bytes)) GiB \(note)"
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
    var seen: Set<String> = []
    let first = recommendation.candidate
    seen.insert(first.variant.rawValue + first.technique.rawValue)
    return recommendation.alternatives.compactMap { other in
      let candidate = other.candidate
      guard seen.insert(candidate.variant.rawValue + candidate.technique.rawValue).inserted else {
        return nil
      }
      return "   also \(candidate.variant.rawValue), \(candidate.technique.title): "
        + "\(Format.gib(other.memory.totalBytes)) GiB, \(candidate.checkpoint.place)"
    }.prefix(3).map { $0 }
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
    return ["\(count), catalog of \(catalog.updated):"]
      + exclusions.flatMap {
        Layout.paragraph("\($0.model.name) \($0.message) [\($0.rule)]", first: "  ", rest: "    ")
      }
  }
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
