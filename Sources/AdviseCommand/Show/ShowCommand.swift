import ModelCatalog
import Rules

extension Command {
  /// Everything about one thing.
  static let show = Command(
    name: "show",
    summary: "Everything about one model, family, licence, task, language, card or rule.",
    operands: "[model|family|license|task|language|gpu|rule] NAME", operandCount: 1...8, groups: [],
    examples: [
      "advise show Qwen2.5-Coder-7B", "advise show THUDM/chatglm2-6b",
      "advise show llama3.1:8b-instruct-q4_K_M", "advise show apache-2.0",
      "advise show rows-to-variant --json", "advise show license llama3.1",
    ]
  ) { invocation, context in
    // Names with spaces need no quotes: `advise show RTX 3090`.
    let name = invocation.operands.joined(separator: " ")
    let (reading, guidance) = try context.choice.read(context.environment)
    let catalog = try reading.catalog()
    let finder = PageFinder(
      reading: reading, advisor: Advisor(catalog: catalog, guidance: try Guidance(files: guidance)),
      layout: context.layout)
    guard let page = try finder.page(for: name) else {
      throw NoResultError(try finder.unknown(name))
    }
    let output = invocation.format == .json ? context.layout.json(page.json) : page.text
    return Outcome(output: output, exitCode: page.isChoice ? .no : .answered)
  }
}
