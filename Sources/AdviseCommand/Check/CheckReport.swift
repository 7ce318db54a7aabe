import Messages
import ModelCatalog
import Rules

/// The findings of an audit in every format.
struct CheckReport {
  let findings: [Audit.Finding]
  let reading: CatalogReading
  let layout: Layout

  func text(as format: Invocation.Format) throws -> String {
    switch format {
    case .json, .markdown, .csv: try table.text(as: format, layout)
    case .github: findings.map(annotation).joined()
    case .sarif: layout.json(SARIF.log(findings, layout))
    default: findings.map(line).joined() + layout.text(summary) + "\n"
    }
  }

  private func line(_ finding: Audit.Finding) -> String {
    let problem = finding.problem
    let severity = Message(finding.severity.rawValue)
    return "\(problem.file):\(problem.line): "
      + layout.text("\(severity): \(problem.prefix)\(problem.message)") + " [\(finding.rule)]\n"
  }

  private var summary: Message {
    let families = reading.entries.count
    let models = reading.entries.reduce(0) { $0 + $1.family.models.count }
    let all = findings.reduce(0) { $0 + $1.problem.count }
    let errors = findings.reduce(0) { $0 + ($1.severity == .error ? $1.problem.count : 0) }
    let warnings = all - errors
    let size: Message =
      "\(families == 1 ? "1 family" : "\(families) families"), \(models == 1 ? "1 model" : "\(models) models")"
    if findings.isEmpty { return "\(size): no problem" }
    return
      "\(size): \(errors == 1 ? "1 error" : "\(errors) errors"), \(warnings == 1 ? "1 warning" : "\(warnings) warnings")"
  }

  private var table: Table {
    var table = Table(
      "problems",
      [
        Table.Column("file", "file"), Table.Column("line", "line"), Table.Column("path", "path"),
        Table.Column("rule", "rule"),
        Table.Column("severity", "severity", words: Table.severityWords),
        Table.Column("message", "message", breaks: true),
      ])
    for finding in findings {
      table.add([
        .string(finding.problem.file), .integer(finding.problem.line),
        .string(finding.problem.path), .string(finding.rule),
        .string(finding.severity.rawValue),
        .string(layout.text(finding.problem.message)),
      ])
    }
    return table
  }

  /// A workflow command that GitHub shows beside the line.
  private func annotation(_ finding: Audit.Finding) -> String {
    let problem = finding.problem
    return
      "::\(finding.severity.rawValue) file=\(Self.escaped(problem.file, ",:")),line=\(problem.line),"
      + "title=\(Self.escaped(finding.rule, ",:"))::"
      + Self.escaped(problem.prefix + layout.text(problem.message), "") + "\n"
  }

  private static func escaped(_ text: String, _ others: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": escaped += "%25"
      case "\r": escaped += "%0D"
      case "\n": escaped += "%0A"
      case ":" where others.contains(":"): escaped += "%3A"
      case "," where others.contains(","): escaped += "%2C"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

extension Problem {
  /// The key path before a message, where there is one.
  var prefix: String { path.isEmpty ? "" : "\(path): " }
}
