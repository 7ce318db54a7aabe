import ModelCatalog
import Rules

extension Command {
  /// Reads names without any file.
  static let name = Command(
    name: "name", summary: "What a repository, a file name or an ollama tag says.",
    operands: "NAME…|-", operandCount: 1...Int.max, groups: [],
    formats: [.text, .json, .markdown, .csv],
    examples: [
      "advise name unsloth/Qwen3-8B-unsloth-bnb-4bit",
      "advise name qwen2:7b Meta-Llama-3.1-8B-Instruct-Q4_K_M.gguf --json",
      "ls models | advise name - --format csv",
    ]
  ) { invocation, context in
    var names = NameList(invocation.operands, context.environment)
    guard let first = try names.next() else { throw UsageError("there is no name to read") }
    // Names on standard input are many, and not known before they are read.
    let known = invocation.operands.contains("-") ? nil : invocation.operands.map { ModelName($0) }
    let index = NameIndex(try context.advisor().catalog, for: known)
    var report = NameReport(invocation.format, context.layout, context.environment.write)
    report.add(NameAnswer(first.text, isCut: first.isCut, index))
    while report.isWanted, let name = try names.next() {
      report.add(NameAnswer(name.text, isCut: name.isCut, index))
    }
    return Outcome(output: report.finish())
  }
}
