import Messages
import ModelCatalog
import Rules

extension Command {
  /// Whether a catalog is right.
  static let check = Command(
    name: "check", summary: "Audits a catalog: the built-in one, a file or a folder.",
    operands: "[PATH]", operandCount: 0...1, groups: [.check],
    formats: [.text, .json, .markdown, .csv, .github, .sarif],
    examples: [
      "advise check", "advise check models/ --strict", "advise check acme-2.json --format github",
      "advise check --overlay models/",
    ]
  ) { invocation, context in
    if let path = invocation.operands.first {
      guard context.choice.replacement == nil else {
        throw UsageError("'--catalog' and a path cannot both be given")
      }
      context.choice.replacement = path
    }
    let (reading, files) = try context.choice.read(context.environment)
    let ownsTasks = context.choice.replacement == nil
    let findings = try Audit(reading, guidance: files, ownsTasks: ownsTasks).findings
    let report = CheckReport(findings: findings, reading: reading, layout: context.layout)
    let fails = findings.contains {
      $0.severity == .error || invocation.given.contains("strict")
    }
    return Outcome(
      output: try report.text(as: invocation.format), exitCode: fails ? .no : .answered)
  }
}
