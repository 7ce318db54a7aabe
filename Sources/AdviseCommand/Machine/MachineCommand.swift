import Machine
import Messages
import StrictJSON

extension Command {
  /// What this machine has.
  static let machine = Command(
    name: "machine", summary: "What this machine has, as '--gpu auto' takes it.",
    operands: nil, operandCount: 0...0, groups: [], leaves: ["catalog", "overlay"],
    examples: ["advise machine", "advise machine --json", "advise fit Qwen3-8B --gpu auto"]
  ) { invocation, context in
    let report = context.machine
    let exitCode: ExitCode = report.sources.isEmpty ? .no : .answered
    guard invocation.format == .json else {
      return Outcome(output: text(of: report, context.layout), exitCode: exitCode)
    }
    return Outcome(output: context.layout.json(report.tree(context.layout)), exitCode: exitCode)
  }

  private static func text(of report: MachineReport, _ layout: Layout) -> String {
    var lines: [String] = []
    func list(_ title: Message, _ items: [Message]) {
      if items.isEmpty { return }
      if !lines.isEmpty { lines.append("") }
      lines.append(layout.emphasized(layout.text("\(title):"), .strong))
      for item in items { lines += layout.paragraph(item, first: "  ", rest: "    ") }
    }
    list("Seen", report.sources.isEmpty ? [report.summary] : report.sources)
    list("Not seen", report.missing)
    let seen = SeenHardware(report)
    let options = [seen.options(.finetune), seen.options(.run)].map { $0.joined(separator: " ") }
    if !options[0].isEmpty { list("To train, '--gpu auto' stands for", [.verbatim(options[0])]) }
    if !options[1].isEmpty { list("To run, '--gpu auto' stands for", [.verbatim(options[1])]) }
    let examples =
      options[0].isEmpty
      ? ["advise --mode run --gpu auto", "advise fit Qwen3-8B --mode run --gpu auto"]
      : ["advise --gpu auto", "advise fit Qwen3-8B --gpu auto"]
    if !options[1].isEmpty {
      lines += ["", layout.text("Commands:")]
      lines += examples.flatMap(layout.command)
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
