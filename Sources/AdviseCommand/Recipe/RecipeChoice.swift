import MemoryEstimation
import Messages
import ModelCatalog
import Recipes
import Rules

/// What a recipe is made for: the first recommendation, or the model that was named.
struct RecipeChoice {
  /// The model, the variant and the way.
  let candidate: Candidate
  /// What it needs.
  let memory: MemoryEstimate
  /// The repository that was named, where one was.
  let named: Checkpoint?
  /// Whether it fits; nothing when that is not known.
  let verdict: Fit.Verdict?

  /// Chooses.
  ///
  /// - Throws: `NoAnswer` when there is no model, `RecipeRefusal` when the weights named are for
  ///   running only.
  init(_ invocation: Invocation, _ request: Request, _ advisor: Advisor) throws {
    let recipe = invocation.recipe
    guard let name = invocation.operands.first else {
      let advice = advisor.advise(on: request)
      guard let first = advice.recommendations.first,
        let way = Self.best(
          Self.ways(first), recipe, request, variant: nil, checkpoint: nil)
      else {
        throw NoAnswer(
          advice.nearest.first.map { "nothing fits: \($0.model.name) \($0.message)" }
            ?? "nothing fits")
      }
      (candidate, memory) = way
      named = nil
      verdict = advisor.verdict(way.1, request)
      return
    }
    guard let (family, model) = advisor.catalog.model(named: name) else {
      throw Self.unknown(name, advisor.catalog)
    }
    let named = model.checkpoints.first { $0.repository.lowercased() == name.lowercased() }
    if let named, request.mode == .finetune {
      try Self.checkTrainable(named, model)
    }
    var request = request
    request.model = model.name
    if !invocation.given.contains("task") { request.task = advisor.guidance.mainTask(of: family) }
    let variant = named?.variant
    let ranked = advisor.advise(on: request).recommendations.first.flatMap {
      Self.best(Self.ways($0), recipe, request, variant: variant, checkpoint: named)
    }
    let fit = ranked == nil ? advisor.fit(model, of: family, request) : nil
    let other = fit.flatMap { fit in
      Self.best(
        fit.options.map { ($0.candidate, $0.memory) }, recipe, request, variant: variant,
        checkpoint: named)
    }
    guard let way = ranked ?? other else {
      let why = fit?.unknown ?? "there are no weights of it for this"
      throw NoAnswer("\(model.name): \(why)")
    }
    (candidate, memory) = way
    self.named = named
    verdict = advisor.verdict(way.1, request)
  }

  private static func ways(_ recommendation: Recommendation) -> [(Candidate, MemoryEstimate)] {
    [(recommendation.candidate, recommendation.memory)]
      + recommendation.alternatives.map { ($0.candidate, $0.memory) }
  }

  /// The first way that suits the stage, the rows and the weights that were named.
  private static func best(
    _ ways: [(Candidate, MemoryEstimate)], _ recipe: RecipeOptions, _ request: Request,
    variant: Variant?, checkpoint: Checkpoint?
  ) -> (Candidate, MemoryEstimate)? {
    let open = ways.filter { way in
      (variant.map { $0 == way.0.variant } ?? true)
        && (way.0.technique != .promptTuning || request.technique == .promptTuning)
    }
    if let checkpoint, checkpoint.quantization.isPackedToTrain {
      return open.first { $0.0.technique == .qlora } ?? open.first
    }
    switch (recipe.stage, recipe.dataFormat?.isChat ?? false) {
    case (.cpt, _): return open.first { $0.0.variant == .base } ?? open.first
    case (.dpo, _), (_, true): return open.first { $0.0.variant != .base } ?? open.first
    default: return open.first
    }
  }

  private static func checkTrainable(_ checkpoint: Checkpoint, _ model: Model) throws {
    switch checkpoint.quantization {
    case .sixteenBit, .bnb4bit, .unslothBnb4bit: return
    case .gguf, .fp8, .mxfp4, .int4:
      let official = model.checkpoints.first {
        $0.variant == checkpoint.variant && $0.quantization == .sixteenBit
      }
      throw RecipeRefusal.untrainable(
        checkpoint.repository, checkpoint.quantization.rawValue, official?.repository)
    }
  }

  private static func unknown(_ name: String, _ catalog: Catalog) -> NoAnswer {
    let lower = name.lowercased()
    let shown = Values.shown(name)
    let formats = ["gguf", "awq", "gptq", "exl2", "mlx"]
    if let format = formats.first(where: { lower.contains("-\($0)") })?.uppercased() {
      return NoAnswer(
        "'\(shown)' looks like \(format) weights, which are for running: they cannot be trained",
        "name the 16-bit repository")
    }
    return NoAnswer(ModelFinder(catalog).problem(with: name))
  }
}

extension Quantization {
  /// Whether adapters are trained on weights that are stored so.
  var isPackedToTrain: Bool { self == .bnb4bit || self == .unslothBnb4bit }
}
