import Messages
import ModelCatalog

/// One thing that must hold in a catalog, beyond what its files must look like.
public struct AuditRule: Sendable {
  /// How much a finding weighs.
  public enum Severity: String, CaseIterable, Sendable {
    /// The catalog says something wrong.
    case error
    /// The catalog says something doubtful, or leaves out what readers need.
    case warning
  }

  /// How much of a catalog a rule looks at.
  enum Scope: Sendable {
    /// What the strict reader checks.
    case reader
    /// One model by itself.
    case model
    /// The whole catalog.
    case catalog
    /// The list of cards.
    case gpus
  }

  /// What the rule checks, such as `size-label`.
  public let id: String
  /// The rule in one sentence.
  public let summary: Message
  /// Why it is so.
  public let rationale: Message
  /// How much a finding weighs.
  public let severity: Severity
  /// A catalog that breaks the rule and nothing else; run as a test.
  public let triggers: AuditExample
  /// A catalog that comes near and keeps the rule; run as a test.
  public let passes: AuditExample
  let scope: Scope
  let check: @Sendable (AuditCatalog, inout AuditFindings) -> Void

  init(
    _ severity: Severity, _ id: String, _ summary: Message, why rationale: Message,
    triggers: AuditExample, passes: AuditExample, scope: Scope = .model,
    check: @escaping @Sendable (AuditCatalog, inout AuditFindings) -> Void
  ) {
    self.id = id
    self.summary = summary
    self.rationale = rationale
    self.severity = severity
    self.triggers = triggers
    self.passes = passes
    self.scope = scope
    self.check = check
  }

  /// A rule that looks at one model after the other.
  init(
    _ severity: Severity, _ id: String, _ summary: Message, why rationale: Message,
    triggers: AuditExample, passes: AuditExample,
    model check: @escaping @Sendable (AuditCatalog.Place, inout AuditFindings) -> Void
  ) {
    self.init(
      severity, id, summary, why: rationale, triggers: triggers, passes: passes
    ) { catalog, findings in
      for place in catalog.places { check(place, &findings) }
    }
  }

  /// A rule that looks at one checkpoint after the other; it gets the key path of the checkpoint.
  init(
    _ severity: Severity, _ id: String, _ summary: Message, why rationale: Message,
    triggers: AuditExample, passes: AuditExample,
    checkpoint check:
      @escaping @Sendable (AuditCatalog.Place, Checkpoint, ModelName) -> (
        key: String, message: Message
      )?
  ) {
    self.init(
      severity, id, summary, why: rationale, triggers: triggers, passes: passes
    ) { catalog, findings in
      for place in catalog.places {
        for (number, checkpoint) in place.model.checkpoints.enumerated() {
          guard let found = check(place, checkpoint, place.repositories[number]) else { continue }
          findings.note(place, "checkpoints[\(number)].\(found.key)", found.message)
        }
      }
    }
  }

  /// Every rule, in the order of the documentation.
  public static let all: [AuditRule] =
    reader + names + sizes + dimensions + licenses + checkpoints + aliases + history + guidance
    + facts + modelTypes + gpus
}
