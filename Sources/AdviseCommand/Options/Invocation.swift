import Messages
import Rules

/// A command line as it is understood: every value checked, defaults filled in.
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

  /// A page about the program that is shown in place of an answer.
  enum Page {
    /// The answer to no words at all.
    case start
    /// All commands on one screen.
    case overview
    /// The commonest options of the command.
    case brief
    /// The help of the command.
    case help
    case manual
    case version
  }

  let command: Command
  /// The options with their values, as they were given.
  let options: [Arguments.GivenOption]
  /// Names and paths beside the options.
  let operands: [String]
  /// The page that is asked for; `nil` where an answer is.
  var page: Page?
  var request = Request()
  var format = Format.text
  var showsExclusions = false
  /// Whether every reason and every part is shown, and not only what fits a screen.
  var explains = false
  /// The options that were given, by name; a recipe's target counts as its trainer.
  var given: Set<String> = []
  /// The options of a recipe.
  var recipe = RecipeOptions()

  /// The values of '--vram' and '--gpu', in the order of the line.
  var devices: [Device] = []
  var cardCount: Int?
  var unifiedInGiB: Double?
  var ramInGiB: Double?
  /// The maker of the cards that are listed.
  var vendor: String?
  /// What is to be said beside the answer: which words were taken as others, what was seen.
  var notes: [Message] = []

  private init(_ arguments: Arguments, page: Page?) {
    command = arguments.command
    options = arguments.options
    operands = arguments.operands
    given = Set(options.map(\.option.name))
    notes = arguments.notes
    self.page = page
  }

  /// Checks and applies arguments.
  ///
  /// - Throws: `UsageError` for the first thing that is wrong; `CatalogError` or `InputError` where a
  ///   value is checked against a catalog that is wrong or cannot be read.
  init(_ arguments: Arguments, _ context: Context) throws {
    self.init(arguments, page: arguments.page)
    if page != nil { return }
    if let problem = arguments.problem { throw problem }
    // The catalog first, since the values of other options are checked against it.
    context.takeCatalog(of: arguments)
    for (option, value) in options {
      try apply(option, OptionValue(text: value ?? "", context: context))
    }
    try checkOperands()
    if command.name == Command.help.name {
      self = try help()
      return
    }
    if given.isSuperset(of: ["json", "format"]) {
      throw UsageError("'--json' and '--format' cannot both be given")
    }
    try resolveRecipe()
    try resolveMode()
    try resolveHardware(context)
  }

  private mutating func apply(_ option: Option, _ value: OptionValue) throws {
    do {
      try option.apply(&self, value)
    } catch var error as UsageError {
      error.message = "'--\(option.name)': \(error.message)"
      throw error
    }
  }

  private func checkOperands() throws(UsageError) {
    if operands.count > command.operandCount.upperBound {
      let extra = operands[command.operandCount.upperBound]
      throw UsageError("unexpected '\(Values.shown(extra))'; options start with '--'")
    }
    if operands.count < command.operandCount.lowerBound {
      throw UsageError("'advise \(command.name)' needs \(command.operands ?? "")")
    }
    // Commands that take one of some words say which.
    if command.takesNames, operands.contains(where: \.trimmingSpaces.isEmpty) {
      throw UsageError("'advise \(command.name)': a name or path cannot be empty")
    }
  }

  /// The invocation that `advise help` stands for: the page of a command, or of all.
  private func help() throws(UsageError) -> Invocation {
    let name = operands.first.flatMap { $0 == Command.help.name ? nil : $0 }
    if let name, page == .manual {
      throw UsageError("unexpected '\(Values.shown(name))'; '--man' is a page of all commands")
    }
    let command = try name.map(Command.named) ?? .recommend
    if let other = Command.help.leaves.sorted().first(where: given.contains) {
      throw UsageError("'advise \(Command.help.name)' does not take '\("--" + other)'")
    }
    return Invocation(
      Arguments(command: command), page: page == .manual ? .manual : name == nil ? .overview : .help
    )
  }
}
