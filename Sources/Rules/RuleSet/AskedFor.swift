import Messages
import ModelCatalog

extension Rule {
  /// Keeps to what was asked for by name, size or technique.
  public static let askedFor = Rule(
    id: "asked-for",
    roles: .limit,
    summary: "Only what was asked for: family, model, size, technique.",
    rationale: "Whoever names a model, a size or a technique wants that one and no other.",
    cites: ["model-selection#compute"],
    examples: [
      Example(
        "the family", Request(family: "llama"), "Llama-3.1-8B instruct qlora unsloth-bnb-4bit",
        .silent),
      Example(
        "another family", Request(family: "qwen"), "Llama-3.1-8B instruct qlora unsloth-bnb-4bit",
        .excluded),
      Example(
        "the size", Request(maxSizeInBillions: 8),
        "Llama-3.1-8B instruct qlora unsloth-bnb-4bit", .silent),
      Example(
        "too large", Request(maxSizeInBillions: 7),
        "Llama-3.1-8B instruct qlora unsloth-bnb-4bit", .excluded),
      Example(
        "another technique", Request(technique: .lora),
        "Llama-3.1-8B instruct qlora unsloth-bnb-4bit", .excluded),
      Example(
        "another model", Request(model: "Llama-3.2-3B"),
        "Llama-3.1-8B instruct qlora unsloth-bnb-4bit", .excluded),
    ],
    judgeModel: judge
  ) { candidate, request, guidance in
    let verdict = judge(candidate.family, candidate.model, request, guidance)
    if case .silent = verdict, let asked = request.technique, let technique = candidate.technique,
      asked != technique
    {
      return .excludes(
        "can be trained with \(technique.title), which was not asked for", by: 1)
    }
    return verdict
  }

  /// Whether it is the family, the model and the size.
  @Sendable private static func judge(
    _ family: Family, _ model: Model, _ request: Request, _ guidance: Guidance
  ) -> Verdict {
    if let asked = request.family?.lowercased(), family.id != asked, family.series != asked,
      family.name.lowercased() != asked
    {
      return .excludes("is of \(family.name), not of '\(asked)'")
    }
    if let asked = request.model, asked.lowercased() != model.name.lowercased() {
      return .excludes("is not '\(asked)'")
    }
    let billions = Double(model.parameters.total) / 1e9
    if let limit = request.maxSizeInBillions,
      billions > limit * guidance.thresholds.timesUpToWhichAModelHasTheSizeOfItsName.value
    {
      return .excludes(
        "has \(Format.parameters(model.parameters.total)) parameters, more than the \(Format.decimal(limit))B asked for",
        by: billions / limit - 1)
    }
    return .silent
  }
}
