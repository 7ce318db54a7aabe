import ModelCatalog
import Rules

/// Everything about one thing, as text and as JSON.
struct Page {
  /// What it is: `model`, `license` …; the key in JSON.
  let kind: String
  /// The first line.
  let title: String
  /// The JSON under the kind's key.
  let content: JSONTree
  /// Whether the name meant several things, which are listed.
  var isChoice = false
  private(set) var lines: [String] = []

  init(_ kind: String, _ title: String, _ content: JSONTree) {
    self.kind = kind
    self.title = title
    self.content = content
  }

  var json: JSONTree { .object(["schemaVersion": .integer(1), kind: content]) }

  var text: String { ([title] + lines).joined(separator: "\n") + "\n" }

  /// A labelled value; nothing where the value is not known.
  mutating func add(_ label: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    let padding = String(repeating: " ", count: max(1, 15 - label.count))
    lines += Layout.paragraph(
      value, first: "  \(label)\(padding)", rest: String(repeating: " ", count: 17), width: 100)
  }

  /// A heading with lines below it.
  mutating func add(_ heading: String, lines below: [String]) {
    guard !below.isEmpty else { return }
    lines += ["", heading] + below.map { "  " + $0 }
  }

  /// A paragraph.
  mutating func add(_ paragraph: String) {
    lines += Layout.wrap(paragraph, width: 98).map { "  " + $0 }
  }
}

extension Shelf {
  func page(_ license: License) -> Page {
    let models = advisor.catalog.families.flatMap(\.models).filter { model in
      model.license == license.id || model.checkpoints.contains { $0.license == license.id }
    }
    var page = Page(
      "license", license.title,
      .object([
        "id": .string(license.id), "title": .string(license.title),
        "spdx": license.spdx.map { .string($0) },
        "commercial": .string(license.commercial.rawValue),
        "conditions": .strings(license.conditions),
        "threshold": license.threshold.map { .string($0) },
        "notLicensedIn": .strings(license.notLicensedIn),
        "url": license.url.map { .string($0) }, "sources": .strings(license.sources),
        "models": .strings(models.map(\.name)),
      ]))
    page.add("licence", license.id + (license.spdx.map { " (SPDX \($0))" } ?? ""))
    page.add("commercial", license.commercial.title)
    for condition in license.conditions { page.add("condition", condition) }
    page.add("limit", license.threshold)
    page.add("not licensed", license.notLicensedIn.joined(separator: ", "))
    page.add("text", license.url)
    page.add("models", models.map(\.name).joined(separator: ", "))
    page.add("sources", lines: license.sources)
    return page
  }

  func page(_ task: TaskGuide) -> Page {
    let lines = advisor.catalog.families.map(\.id)
    var page = Page(
      "task", "\(task.id): \(task.title)",
      .object([
        "id": .string(task.id), "title": .string(task.title),
        "needs": task.needs.map { .string($0.rawValue) },
        "like": task.like.map { .string($0) }, "cites": .strings(task.cites),
        "families": .object(
          Dictionary(uniqueKeysWithValues: TaskGuide.Tier.allCases.map { tier in
            ("\(tier)", JSONTree.strings(lines.filter { task.tiers[$0] == tier }))
          })),
      ]))
    page.add("needs", task.needs.map { "a model that reads an \($0.rawValue)" })
    page.add("like", task.like.map { "the lines of '\($0)' serve it too" })
    for tier in TaskGuide.Tier.allCases {
      page.add("\(tier)", lines.filter { task.tiers[$0] == tier }.joined(separator: ", "))
    }
    page.add("says", task.cites.joined(separator: ", "))
    return page
  }

  func page(_ language: LanguageGuide) -> Page {
    let tag = ListFilter.primary(language.tag)
    let families = advisor.catalog.families.filter { family in
      family.models.contains { model in
        (model.languages ?? family.languages)?.tags.contains { ListFilter.primary($0) == tag }
          ?? false
      }
    }
    var page = Page(
      "language", "\(language.name) (\(language.tag))",
      .object([
        "tag": .string(language.tag), "name": .string(language.name),
        "strong": .strings(language.strong), "weak": .strings(language.weak),
        "cites": .strings(language.cites), "families": .strings(families.map(\.id)),
      ]))
    page.add("strong", language.strong.joined(separator: ", "))
    page.add("weak", language.weak.joined(separator: ", "))
    page.add("families", families.map(\.id).joined(separator: ", "))
    return page
  }

  func page(_ gpu: GPU) -> Page {
    var page = Page(
      "gpu", "\(gpu.vendor) \(gpu.name)",
      .object([
        "name": .string(gpu.name), "vendor": .string(gpu.vendor),
        "memoryInGiB": .number(gpu.memoryInGiB),
        "bandwidthInGBPerSecond": gpu.bandwidthInGBPerSecond.map { .number($0) },
        "fp16InTeraflops": gpu.fp16InTeraflops.map { .number($0) },
        "architecture": gpu.architecture.map { .string($0) },
        "cudaComputeCapability": gpu.cudaComputeCapability.map { .string($0) },
        "release": gpu.release.map { .string($0) },
      ]))
    page.add("memory", "\(Format.decimal(gpu.memoryInGiB)) GiB")
    page.add("bandwidth", gpu.bandwidthInGBPerSecond.map { "\(Format.decimal($0)) GB/s" })
    page.add("fp16", gpu.fp16InTeraflops.map { "\(Format.decimal($0)) TFLOPS" })
    page.add("architecture", gpu.architecture)
    page.add("CUDA", gpu.cudaComputeCapability)
    page.add("release", gpu.release)
    return page
  }
}

extension License.Commercial {
  /// The answer as people read it.
  var title: String {
    switch self {
    case .yes: "allowed"
    case .conditional: "allowed under conditions"
    case .no: "not allowed: research and evaluation only"
    case .unknown: "not established: treated as not allowed"
    }
  }
}
