import ModelCatalog
import Rules

/// The static analysis results interchange format, 2.1.0, which code hosts read.
enum SARIF {
  static func log(_ findings: [Audit.Finding], _ layout: Layout) -> JSONTree {
    let numbers = Dictionary(
      AuditRule.all.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { $1 })
    let driver: JSONTree = .object([
      "name": .string("advise"), "version": .string(version),
      "rules": .array(AuditRule.all.map { rule($0, layout) }),
    ])
    let run: JSONTree = .object([
      "tool": .object(["driver": driver]), "columnKind": .string("unicodeCodePoints"),
      "results": .array(findings.map { result($0, numbers[$0.rule], layout) }),
    ])
    return .object([
      "$schema": .string("https://json.schemastore.org/sarif-2.1.0.json"),
      "version": .string("2.1.0"), "runs": .array([run]),
    ])
  }

  private static func rule(_ rule: AuditRule, _ layout: Layout) -> JSONTree {
    .object([
      "id": .string(rule.id),
      "shortDescription": .object(["text": .string(layout.text(rule.summary))]),
      "fullDescription": .object(["text": .string(layout.text(rule.rationale))]),
      "defaultConfiguration": .object(["level": .string(rule.severity.rawValue)]),
    ])
  }

  private static func result(_ finding: Audit.Finding, _ number: Int?, _ layout: Layout)
    -> JSONTree
  {
    let problem = finding.problem
    let physical: JSONTree = .object([
      "artifactLocation": .object(["uri": .string(address(problem.file))]),
      "region": .object(["startLine": .integer(max(1, problem.line))]),
    ])
    let logical: JSONTree? =
      problem.path.isEmpty
      ? nil : .array([.object(["fullyQualifiedName": .string(problem.path)])])
    return .object([
      "ruleId": .string(finding.rule), "ruleIndex": number.map { .integer($0) },
      "level": .string(finding.severity.rawValue),
      "message": .object(["text": .string(problem.prefix + layout.text(problem.message))]),
      "locations": .array([
        .object(["physicalLocation": physical, "logicalLocations": logical])
      ]),
    ])
  }

  /// A path as a relative or `file:` address.
  private static func address(_ path: String) -> String {
    var address = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte) || [0x2D, 0x2E, 0x2F, 0x5F, 0x7E].contains(byte)
      if isPlain {
        address.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        address += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return address
  }
}
