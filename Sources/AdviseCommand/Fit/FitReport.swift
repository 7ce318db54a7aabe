import MemoryEstimation
import ModelCatalog
import Rules
import StrictJSON

/// Whether a model fits, as JSON.
struct FitReport: JSONWritable {
  /// The mode that is asked about first, then the other one.
  let parts: [FitSummary.Part]
  let catalog: Catalog
  /// The command that writes the recipe.
  let recipe: String?

  private var fit: Fit { parts[0].fit }
  private var request: Request { parts[0].request }

  /// Whether the catalog has the model; of others only the dimensions are known.
  private var isKnown: Bool { fit.config == nil }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.add("catalog", catalog)
      json.add("changes", objects: fit.changes) { json, change in
        json.add("instruction", change.instruction)
        json.add("model", change.model)
        json.add("option", change.option)
        json.add("savedBytes", change.savedBytes)
        json.add("totalBytes", change.totalBytes)
        json.add("verdict", change.verdict?.rawValue)
      }
      json.add("fits", fit.verdict.map { $0 != .no })
      json.add("largestBatchSize", fit.largestBatchSize)
      json.add("license", fit.license.map(LicenseSummary.init))
      json.add("longestContextInTokens", fit.longestContextInTokens)
      json.add("model", object: { write(fit.model, to: &$0) })
      json.add("nearest", objects: fit.nearest) { write($1, to: &$0) }
      json.add("nextSteps", [recipe].compactMap(\.self))
      let options = parts.flatMap { part in part.fit.options.map { (part.request, $0) } }
      json.add("options", objects: options) { write($1.1, $1.0, to: &$0) }
      json.add("peakBytes", fit.peakBytes)
      json.add("request", request)
      json.add("schemaVersion", 1)
      json.add("unknown", fit.unknown)
      json.add("verdict", fit.verdict?.rawValue)
      json.add("warnings", fit.objections + fit.warnings)
    }
  }

  private func write(_ model: Model, to json: inout JSONWriter) {
    json.add("activeParameters", model.parameters.active)
    json.add("family", isKnown ? fit.family.id : nil)
    json.add("modelType", fit.config?.modelType)
    json.add("name", model.name)
    json.add("parameters", model.parameters.total)
    json.add("release", model.release)
    json.add("supersededBy", model.supersededBy)
    json.add("variants", isKnown ? model.variants.map(\.rawValue) : [])
  }

  private func write(_ option: Fit.Option, _ request: Request, to json: inout JSONWriter) {
    let candidate = option.candidate
    json.add("memory", object: { $0.addMembers(of: option.memory, candidate, request) })
    json.add("mode", request.mode.rawValue)
    json.add("officialRepository", isKnown ? candidate.official.repository : nil)
    json.add("quantization", candidate.packing)
    json.add("reasons", option.reasons)
    json.add("repository", isKnown ? candidate.checkpoint.repository : nil)
    if let split = option.split { json.add("split", object: { $0.write(split) }) }
    json.add("technique", candidate.technique?.rawValue)
    json.add("variant", isKnown ? candidate.variant.rawValue : nil)
    json.add("verdict", option.verdict?.rawValue)
  }

  private func write(_ other: Fit.Neighbour, to json: inout JSONWriter) {
    json.add("model", other.candidate.model.name)
    json.add("quantization", other.candidate.packing)
    json.add("relation", other.relation)
    json.add("repository", other.candidate.checkpoint.repository)
    json.add("technique", other.candidate.technique?.rawValue)
    json.add("totalBytes", other.memory.totalBytes)
    json.add("variant", other.candidate.variant.rawValue)
  }
}
