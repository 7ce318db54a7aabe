import MemoryEstimation
import Messages
import ModelCatalog
import Recipes
import Rules

/// The subject of a recipe: a recommendation, or the model that was named.
struct RecipeChoice {
  /// The model, the variant and the technique or format.
  let candidate: Candidate
  /// Its memory.
  let memory: MemoryEstimate
  /// The repository that was named, where one was.
  let named: Checkpoint?
  /// Whether it fits; `nil` when that is not known.
  let verdict: Fit.Verdict?

  /// A remark on the name.
  let remark: Message?

  /// Which weights.
  var variant: Variant { named?.variant ?? candidate.variant }

  /// The repository of the weights in 16 bit: the one that was named, else the maker's.
  var official: Checkpoint {
    guard let named else { return candidate.official }
    return named.quantization == .sixteenBit
      ? named
      : candidate.model.checkpoints.first {
        $0.isOfficial && $0.quantization == .sixteenBit && $0.variant == named.variant
          && $0.edition == named.edition
      } ?? named
  }

  /// Chooses.
  ///
  /// - Parameters:
  ///   - index: which of the recommendations, from 0, where no model was named.
  ///   - file: the file that was named, where none of the catalog's models was.
  /// - Throws: `NoResultError` when there is no model, `RecipeRefusal` when the weights named are for
  ///   running only.
  init(
    _ invocation: Invocation, _ request: Request, _ advisor: Advisor, index: Int = 0,
    file: ConfigFile? = nil
  ) throws {
    let recipe = invocation.recipe
    if let file {
      self = try Self(file, recipe, request, advisor)
      return
    }
    guard let name = invocation.operands.first else {
      let advice = advisor.advise(on: request)
      guard let first = advice.recommendations.dropFirst(index).first,
        let chosen = Self.best(
          Self.options(first), recipe, request, variant: nil, checkpoint: nil)
      else {
        throw NoResultError(
          advice.nearest.first.map { "nothing fits: \($0.model.name) \($0.message)" }
            ?? "nothing fits")
      }
      (candidate, memory) = chosen
      (named, remark) = (nil, nil)
      verdict = advisor.verdict(of: chosen.candidate, chosen.memory, request)
      return
    }
    let finder = ModelFinder(advisor.catalog)
    guard case .found(let family, let model) = finder.find(name) else {
      throw NoResultError(finder.problem(with: name))
    }
    let weights = NamedWeights(name, of: model)
    let checkpoint = weights.checkpoint
    if request.mode == .finetune { try Self.checkTrainable(weights, name, model) }
    var request = request
    request.model = model.name
    let judgesTask = invocation.given.contains("task")
    if !judgesTask { request.task = advisor.guidance.mainTask(of: family) }
    if !invocation.given.contains("context") { request.limitContext(to: model) }
    let variant = weights.variant
    // To run, the weights that were named and no others.
    func asked(_ options: [Estimated]) -> [Estimated] {
      let own = options.filter { $0.candidate.model.edition?.name == weights.edition }
      let options = own.isEmpty ? options : own
      if request.mode == .finetune { return options }
      let named = options.filter { weights.distance(of: $0.candidate) == 0 }
      return named.isEmpty && !weights.areMeant ? options : named
    }
    let ranked = advisor.advise(on: request).recommendations.first.flatMap {
      Self.best(asked(Self.options($0)), recipe, request, variant: variant, checkpoint: checkpoint)
    }
    let fit =
      ranked == nil
      ? advisor.fit(model, of: family, request, named: weights.isEmpty ? nil : weights) : nil
    let options = asked(fit?.options.map { ($0.candidate, $0.memory) } ?? [])
    // A later edition may have a variant that is no candidate by itself; it needs the same memory.
    let other =
      Self.best(options, recipe, request, variant: variant, checkpoint: checkpoint)
      ?? checkpoint.flatMap { Self.best(options, recipe, request, variant: nil, checkpoint: $0) }
    guard let chosen = ranked ?? other else {
      let packed = model.checkpoints.contains { $0.quantization.isPackedToTrain }
      let why: Message =
        if let packing = weights.packing, weights.areMeant, request.mode == .run {
          "weights in \(packing) are not among the ways that are counted here"
        } else if packed, request.trainer != .unsloth {
          "the weights that there are to train load with Unsloth only: take '--for unsloth'"
        } else {
          fit?.unknown ?? "there are no weights of it for this"
        }
      throw NoResultError("\(model.name): \(why)")
    }
    if let objection = advisor.objections(chosen.candidate, request, judgesTask: judgesTask).first {
      throw NoResultError(objection)
    }
    (candidate, memory) = chosen
    // What is unpacked to be trained is another repository's.
    self.named =
      checkpoint?.quantization.isToRun == true && request.mode == .finetune ? nil : checkpoint
    remark = weights.remark(Values.shown(name))
    verdict = advisor.verdict(of: chosen.candidate, chosen.memory, request)
  }

  /// The weights in a folder, of which only what its files say is known.
  private init(
    _ file: ConfigFile, _ recipe: RecipeOptions, _ request: Request, _ advisor: Advisor
  ) throws {
    let config = try file.config()
    let name = file.modelName(config)
    if request.mode == .finetune, let weights = NamedWeights(config), weights.isToRun {
      throw RecipeRefusal.untrainable(name, weights.packing ?? "", [])
    }
    let fit = advisor.fit(
      config, named: name, request, as: file.format, repository: file.folder)
    let options = fit.options.map { ($0.candidate, $0.memory) }
    guard let chosen = Self.best(options, recipe, request, variant: nil, checkpoint: nil) else {
      throw NoResultError("\(name): \(fit.unknown ?? "there are no weights of it for this")")
    }
    if let objection = fit.objections.first { throw NoResultError(objection) }
    (candidate, memory) = chosen
    (named, remark) = (nil, file.card?.note)
    verdict = advisor.verdict(of: chosen.candidate, chosen.memory, request)
  }

  /// A candidate with its memory.
  private typealias Estimated = (candidate: Candidate, memory: MemoryEstimate)

  private static func options(_ recommendation: Recommendation) -> [Estimated] {
    [(recommendation.candidate, recommendation.memory)]
      + recommendation.alternatives.map { ($0.candidate, $0.memory) }
  }

  /// The first option that suits the stage, the rows and the weights that were named.
  private static func best(
    _ options: [Estimated], _ recipe: RecipeOptions, _ request: Request, variant: Variant?,
    checkpoint: Checkpoint?
  ) -> Estimated? {
    let usual = options.filter {
      $0.candidate.technique?.trainsPrompt != true || request.technique == $0.candidate.technique
    }
    let open = usual.filter { variant == nil || variant == $0.candidate.variant }
    if let checkpoint, checkpoint.quantization.isPackedToTrain {
      return open.first { $0.candidate.technique == .qlora } ?? open.first
    }
    // MLX-LM puts every row into a chat template.
    let isChat = recipe.target == .mlx || recipe.dataFormat?.isChat ?? false
    switch (recipe.stage, isChat) {
    case (.cpt, _): return open.first { $0.candidate.variant == .base } ?? open.first
    case (.dpo, _), (_, true): return open.first { $0.candidate.variant != .base } ?? open.first
    default: return open.first
    }
  }

  private static func checkTrainable(_ weights: NamedWeights, _ text: String, _ model: Model)
    throws
  {
    guard weights.isToRun else { return }
    let format =
      weights.checkpoint?.quantization.rawValue ?? ModelName(text).format
      ?? Quantization.gguf.rawValue
    throw RecipeRefusal.untrainable(
      weights.checkpoint?.repository ?? Values.shown(text), format,
      model.checkpoints.filter { $0.variant == weights.variant ?? .instruct })
  }
}

extension Quantization {
  /// Whether adapters are trained on weights that are stored so.
  var isPackedToTrain: Bool { self == .bnb4bit || self == .unslothBnb4bit }
}
