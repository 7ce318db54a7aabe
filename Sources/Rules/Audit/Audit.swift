import ModelCatalog
import StrictJSON

/// Everything that is wrong or doubtful in a catalog.
public struct Audit: Sendable {
  /// One finding.
  public struct Finding: Sendable, Equatable {
    /// The rule's id.
    public let rule: String
    /// How much it weighs.
    public let severity: AuditRule.Severity
    /// Where it is, and what is wrong.
    public let problem: Problem
  }

  /// All findings, by file and line.
  public let findings: [Finding]

  /// Audits a catalog, and the files of guidance that came with it.
  ///
  /// - Throws: `CatalogError` when the built-in guidance is wrong.
  public init(_ reading: CatalogReading, guidance files: [CatalogFile], ownsTasks: Bool)
    throws(CatalogError)
  {
    do throws(CatalogError) {
      self.init(reading, try Guidance(files: files), ownsTasks: ownsTasks)
    } catch {
      let known = Audit(reading, try .embedded(), ownsTasks: false).findings
      self.init(
        error.problems.map { Finding(rule: Self.file.id, severity: .error, problem: $0) } + known)
    }
  }

  /// Audits a catalog.
  ///
  /// Rules that look at the whole catalog wait until every file can be read, so that no finding
  /// follows from another.
  ///
  /// - Parameters:
  ///   - ownsTasks: Whether the guidance was written for this catalog; where it was not, families
  ///     that it names may be missing.
  ///   - gpus: The list of cards; the built-in one where the guidance is the catalog's.
  public init(
    _ reading: CatalogReading, _ guidance: Guidance, ownsTasks: Bool, gpus: CatalogFile? = nil
  ) {
    var all = reading.problems.map { Finding(rule: Self.file.id, severity: .error, problem: $0) }
    all += reading.structuralProblems().map {
      Finding(rule: Self.references.id, severity: .error, problem: $0)
    }
    let isWhole = all.isEmpty
    let entries = reading.entries
    let gpuFile = gpus ?? (ownsTasks ? DataFile.gpus.file : nil)
    var cards: [GPU] = []
    do throws(CatalogError) {
      cards = try gpuFile.map { (file) throws(CatalogError) in try GPU.read(file) } ?? []
    } catch {
      all += error.problems.map { Finding(rule: Self.file.id, severity: .error, problem: $0) }
    }
    let catalog = AuditCatalog(reading, guidance, ownsTasks: ownsTasks, gpus: cards)
    var findings = AuditFindings()
    for (number, rule) in AuditRule.all.enumerated()
    where rule.scope == .model || rule.scope == .gpus || (rule.scope == .catalog && isWhole) {
      findings.rule = number
      rule.check(catalog, &findings)
    }
    var locator = ProblemLocator()
    for finding in findings.findings {
      let rule = AuditRule.all[finding.rule]
      guard let file = rule.scope == .gpus ? gpuFile : entries[finding.file].file else { continue }
      all.append(
        Finding(
          rule: rule.id, severity: rule.severity,
          problem: locator.problem(in: file, at: finding.path, finding.message)))
    }
    self.findings = all.enumerated().sorted {
      ($0.element.problem.file, $0.element.problem.line, $0.offset)
        < ($1.element.problem.file, $1.element.problem.line, $1.offset)
    }.map(\.element)
  }

  private init(_ findings: [Finding]) { self.findings = findings }

  private static let file = AuditRule.fileFormat
  private static let references = AuditRule.references
}
