import MemoryEstimation
import Messages
import ModelCatalog
import Rules
import StrictJSON

/// The answer as JSON: a promise to scripts. Keys are only added; what is absent is not known.
struct RecommendReport: JSONWritable {
  let advice: Advice
  let invocation: Invocation
  let catalog: Catalog
  /// The command that writes the recipe of the first recommendation.
  let recipe: String?

  private var request: Request { invocation.request }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.add(
        "approach",
        object: { json in
          json.add("decision", advice.approach.decision.rawValue)
          json.add("reasons", advice.approach.reasons)
        })
      json.add("catalog", catalog)
      json.add("exclusions", object: { write(advice.exclusions, to: &$0) })
      let larger = RecipeStep.larger(invocation, advice)
      let steps = [recipe].compactMap { $0.map(Message.verbatim) }
      json.add("nextSteps", larger + advice.nextSteps + steps)
      json.add("recommendations", objects: advice.recommendations) { write($1, to: &$0) }
      json.add("request", request)
      json.add("schemaVersion", 1)
      json.add("warnings", advice.warnings)
    }
  }

  private func write(_ exclusions: [Exclusion], to json: inout JSONWriter) {
    if invocation.showsExclusions { json.add("all", exclusions) }
    let counts = exclusions.reduce(into: [:]) { $0[$1.rule, default: 0] += 1 }
    json.add("byRule", counts: counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    json.add("count", exclusions.count)
    json.add("nearest", Array(advice.nearest.prefix(3)))
  }

  private func write(_ recommendation: Recommendation, to json: inout JSONWriter) {
    let candidate = recommendation.candidate
    let model = candidate.model
    json.add("activeParameters", model.parameters.active)
    json.add("alternatives", objects: recommendation.alternatives) { json, other in
      json.add("decidedBy", other.decidedBy)
      json.add("quantization", other.candidate.packing)
      json.add("repository", other.candidate.checkpoint.repository)
      json.add("technique", other.candidate.technique?.rawValue)
      json.add("totalBytes", other.memory.totalBytes)
      json.add("variant", other.candidate.variant.rawValue)
    }
    json.add("chatTemplate", candidate.chatTemplate(for: request.trainer))
    json.add("contextLengthInTokens", request.contextLengthInTokens)
    json.add("decidedBy", recommendation.decidedBy)
    json.add("downloadBytes", candidate.downloadBytes)
    json.add("evidence", objects: recommendation.evidence) { $1.write(to: &$0) }
    json.add("family", candidate.family.id)
    json.add("hub", candidate.checkpoint.hub.rawValue)
    json.add("license", candidate.license.map(LicenseSummary.init))
    json.add("memory", object: { $0.addMembers(of: recommendation.memory, candidate, request) })
    json.add("model", model.name)
    json.add("officialRepository", candidate.official.repository)
    json.add("ollama", request.mode == .run ? model.ollama : nil)
    json.add("parameters", model.parameters.total)
    json.add("quantization", candidate.packing)
    json.add("rank", recommendation.rank)
    json.add("reasons", recommendation.reasons)
    json.add("release", model.release)
    json.add("repository", candidate.checkpoint.repository)
    if request.fits(recommendation.memory) == false, let split = candidate.split(for: request) {
      json.add("split", object: { $0.write(split) })
    }
    json.add("stage", request.mode == .finetune ? "sft" : nil)
    json.add("technique", candidate.technique?.rawValue)
    json.add("variant", candidate.variant.rawValue)
    json.add("warnings", recommendation.warnings)
  }
}
