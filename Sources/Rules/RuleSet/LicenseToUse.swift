import ModelCatalog

extension Rule {
  /// Keeps out what the licence forbids, down to the size and the variant.
  static let licenseToUse = Rule(
    id: "license-to-use",
    roles: [.limit, .method, .shownAbove, .barsLarger],
    summary: "No model whose licence forbids the use; conditions are always shown.",
    rationale: """
      A licence belongs to a checkpoint, not to a family: one size of a free family can be for \
      research only. The official repository's licence counts, since mirrors carry wrong tags, and \
      the licence of the model that a derivative was made from counts too.
      """,
    cites: ["model-selection#license", "what-model#license"],
    examples: [
      Example(
        "research only", Request(commercial: true), "Qwen2.5-3B instruct lora 16-bit", .excluded),
      Example(
        "free", Request(commercial: true), "Qwen2.5-7B instruct lora 16-bit", .allowed(rank: 0)),
      Example("any use", Request(), "Qwen2.5-3B instruct lora 16-bit", .allowed(rank: 1)),
      Example(
        "not in the EU", Request(region: "EU"), "Llama-3.2-11B-Vision instruct lora 16-bit",
        .excluded),
      Example(
        "text models are", Request(region: "EU"), "Llama-3.2-3B instruct lora 16-bit",
        .allowed(rank: 0)),
      Example(
        "made from a research model", Request(commercial: true),
        "Xunzi-Qwen1.5-4B base lora 16-bit", .excluded),
      Example(
        "a list", Request(licenses: ["mit"]), "Qwen2.5-7B instruct lora 16-bit", .excluded),
    ]
  ) { candidate, request, _ in
    guard let license = candidate.license else {
      return .excludes("comes under a licence that is not known")
    }
    let upstream = candidate.upstreamLicense
    if !request.licenses.isEmpty, !request.licenses.contains(license.id) {
      return .excludes("comes under \(license.id), which is not among the licences asked for")
    }
    if request.commercial || request.region != nil {
      for license in [license, upstream].compactMap(\.self) {
        if let region = request.region, license.notLicensedIn.contains(region) {
          return .excludes(
            "comes under the \(license.title), which grants no rights in the \(region)")
        }
        guard request.commercial else { continue }
        switch license.commercial {
        case .no:
          return .excludes("comes under the \(license.title), which does not allow commercial use")
        case .unknown:
          return .excludes("comes under a licence that is not known to allow commercial use")
        case .yes, .conditional: break
        }
      }
    }
    if let upstream {
      return .allows(
        rank: 0, "\(license.title), and the \(upstream.title) of the model it was made from")
    }
    switch license.commercial {
    case .yes: return .allows(rank: 0, "\(license.title): commercial use is allowed")
    case .conditional:
      return .allows(rank: 0, "\(license.title): commercial use is allowed under conditions")
    case .no: return .allows(rank: 1, "\(license.title): not for commercial use")
    case .unknown: return .allows(rank: 1, "its licence is not established: read it first")
    }
  }
}
