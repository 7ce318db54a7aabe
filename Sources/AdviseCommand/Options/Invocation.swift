import Messages
import Rules

/// A command line, read.
struct Invocation {
  /// How to print.
  enum Format: String, CaseIterable {
    case text
    case json
    case csv
    case markdown
    case github
    case sarif
  }

  /// The command.
  let command: Command
  /// What stands beside the options.
  var operands: [String] = []
  var request = Request()
  var format = Format.text
  var showsExclusions = false
  var showsHelp = false
  /// Whether the help is of no command, but says what there is.
  var showsOverview = false
  var showsManPage = false
  var showsVersion = false
  /// The options that were given, by name.
  var given: Set<String> = []

  /// The options that describe the job, as they were given.
  var words: [(name: String, value: String?)] = []
  /// What a recipe is told.
  var recipe = RecipeOptions()

  var cards: [Hardware.Card] = []
  var cardCount: Int?
  var unifiedInGiB: Double?
  var ramInGiB: Double?

  init(command: Command) { self.command = command }

  /// Joins the hardware options, which only make sense together.
  mutating func resolveHardware() throws(UsageError) {
    try resolveRecipe()
    try resolveMode()
    if let unifiedInGiB {
      if let other = ["vram", "gpu", "gpus", "ram"].first(where: given.contains) {
        throw UsageError("'--unified' and '--\(other)' cannot both be given")
      }
      request.hardware = Hardware(unifiedInGiB: unifiedInGiB)
      if !given.contains("trainer") { request.trainer = .mlx }
      return
    }
    if let cardCount {
      guard given.contains("vram"), cards.count == 1, let card = cards.first else {
        throw UsageError(
          given.contains("gpu")
            ? "'--gpus' counts the cards of one '--vram'; with '--gpu' write '2x RTX 3090'"
            : "'--gpus' needs one '--vram', the memory of one card")
      }
      cards = [Hardware.Card(memoryInGiB: card.memoryInGiB, count: cardCount)]
    }
    if !cards.isEmpty || ramInGiB != nil {
      request.hardware = Hardware(cards: cards, ramInGiB: ramInGiB)
    }
    if !given.contains("precision"), cards.contains(where: { $0.hasBF16 == false }) {
      request.precision = .fp16
    }
  }

  /// Checks that options fit the mode, and fills in its usual context.
  private mutating func resolveMode() throws(UsageError) {
    let training = [
      "rank", "technique", "trainer", "optimizer", "checkpointing", "attention", "lora-targets",
      "precision", "double-quantization", "rows", "quality", "goal",
    ]
    let running = ["engine", "kv-cache", "min-quantization", "ram"]
    let isRecipe = recipe.target != nil
    if request.mode == .run,
      let wrong = training.first(where: { given.contains($0) && !(isRecipe && $0 == "rows") })
    {
      let hint: Message =
        recipe.target.map { "'--for \($0.rawValue)' is to run" } ?? "leave out '--mode run'"
      throw UsageError("'--\(wrong)' is for training; \(hint)")
    }
    if request.mode == .finetune, let wrong = running.first(where: given.contains) {
      let hint: Message =
        recipe.target.map { "'--for \($0.rawValue)' is to train" } ?? "add '--mode run'"
      throw UsageError("'--\(wrong)' is for running; \(hint)")
    }
    if !given.contains("context") {
      request.contextLengthInTokens = Request.usualContext(request.mode)
    }
  }
}
