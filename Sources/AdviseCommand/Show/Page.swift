import Messages
import ModelCatalog
import Rules
import StrictJSON

/// Everything about one thing, as text and as JSON.
struct Page {
  /// The key in JSON: `model`, `license` ….
  let kind: String
  /// The JSON under the kind's key.
  let content: JSONTree
  /// Whether the page lists the several things that the name can mean.
  var isChoice = false
  private let layout: Layout
  private var lines: [String]

  init(_ kind: String, _ title: Message, _ content: JSONTree, _ layout: Layout) {
    self.kind = kind
    self.content = content
    self.layout = layout
    let title = layout.paragraph(title, first: "", rest: "  ")
    lines = title.map { layout.emphasized($0, .strong) }
  }

  var json: JSONTree { .object(["schemaVersion": .integer(1), kind: content]) }

  var text: String { lines.joined(separator: "\n") + "\n" }

  /// Adds a labelled value, where it is known.
  mutating func add(_ label: Message, _ value: Message?) {
    guard let value, !value.isEmpty else { return }
    let rest = String(repeating: " ", count: 17)
    let label = layout.text(label)
    let first = Layout.padded("  " + label, to: max(17, Layout.width(label) + 3))
    lines += layout.paragraph(value, first: first, rest: rest)
  }

  /// Adds a labelled value that is the same in every language.
  @_disfavoredOverload
  mutating func add(_ label: Message, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    add(label, Message.verbatim(value))
  }

  /// Adds a labelled list of names, where there are any.
  mutating func add(_ label: Message, names: [String]) { add(label, Message.names(names)) }

  /// Adds a heading with lines below it.
  mutating func add(_ heading: Message, lines below: [String]) {
    guard !below.isEmpty else { return }
    lines += ["", layout.text(heading)]
    for line in below {
      // Columns stay as they are where there is room.
      lines +=
        Layout.width(line) + 2 <= layout.columns
        ? ["  " + line] : layout.paragraph(.verbatim(line), first: "  ", rest: "    ")
    }
  }

  /// Adds a heading with rows below it, in columns.
  mutating func add(_ heading: Message, rows: [[String]]) {
    guard !rows.isEmpty else { return }
    lines += ["", layout.text(heading)]
    add(rows: rows)
  }

  /// Adds rows in columns; cells that find no room go to a line of their own.
  mutating func add(rows: [[String]]) {
    var starts = [2]
    for column in rows[0].indices {
      let width = rows.map { Layout.width($0[column]) }.max() ?? 0
      starts.append((starts.last ?? 0) + (width > 0 ? width + 2 : 0))
    }
    for row in rows {
      var line = ""
      var isBelow = false
      for (cell, start) in zip(row, starts) where !cell.isEmpty {
        let start = isBelow ? Layout.width(line) + 2 : start
        if start > 2, start + Layout.width(cell) > layout.columns {
          lines.append(line)
          line = "    " + cell
          isBelow = true
        } else {
          line = Layout.padded(line, to: start) + cell
        }
      }
      lines.append(line)
    }
  }

  /// Adds a heading with paragraphs below it.
  mutating func add(_ heading: Message, paragraphs: [Message]) {
    guard !paragraphs.isEmpty else { return }
    lines += ["", layout.text(heading)]
    for paragraph in paragraphs {
      lines += layout.paragraph(paragraph, first: "  ", rest: "    ")
    }
  }

  /// Adds a paragraph.
  mutating func add(_ paragraph: Message) { lines += layout.wrapped(paragraph, indent: "  ") }
}

extension PageFinder {
  func page(_ license: License) -> Page {
    let models = advisor.catalog.families.flatMap(\.models).filter { model in
      model.license == license.id || model.checkpoints.contains { $0.license == license.id }
    }
    var page = Page(
      "license", .verbatim(license.title),
      .object([
        "id": .string(license.id), "title": .string(license.title),
        "spdx": license.spdx.map { .string($0) },
        "commercial": .string(license.commercial.rawValue),
        "conditions": .strings(license.conditions.map(layout.text)),
        "threshold": license.threshold.map { .string(layout.text($0)) },
        "notLicensedIn": .strings(license.notLicensedIn),
        "url": license.url.map { .string($0) }, "sources": .strings(license.sources),
        "models": .strings(models.map(\.name)),
      ]), layout)
    page.add("licence", license.id + (license.spdx.map { " (SPDX \($0))" } ?? ""))
    page.add("commercial", license.commercial.title)
    for condition in license.conditions { page.add("condition", condition) }
    page.add("limit", license.threshold)
    page.add("not licensed", names: license.notLicensedIn)
    page.add("text", license.url)
    page.add("models", names: models.map(\.name))
    page.add("sources", lines: license.sources)
    return page
  }

  func page(_ task: TaskGuide) -> Page {
    let families = advisor.catalog.families.map(\.id)
    var page = Page(
      "task", "\(task.id): \(task.title)",
      .object([
        "id": .string(task.id), "title": .string(layout.text(task.title)),
        "needs": task.needs.map { .string($0.rawValue) },
        "like": task.like.map { .string($0) }, "cites": .strings(task.cites),
        "families": .object(
          Dictionary(
            uniqueKeysWithValues: TaskGuide.Tier.allCases.map { tier in
              ("\(tier)", JSONTree.strings(families.filter { task.tiers[$0] == tier }))
            })),
      ]), layout)
    page.add("needs", task.needs.map(\.need))
    page.add("like", task.like.map { "the lines of '\($0)' serve it too" })
    for tier in TaskGuide.Tier.allCases {
      page.add(tier.title, names: families.filter { task.tiers[$0] == tier })
    }
    page.add("says", names: task.cites)
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
      "language", "\(Message(language.name)) (\(language.tag))",
      .object([
        "tag": .string(language.tag), "name": .string(layout.text(Message(language.name))),
        "strong": .strings(language.strong), "weak": .strings(language.weak),
        "cites": .strings(language.cites), "families": .strings(families.map(\.id)),
      ]), layout)
    page.add("strong", names: language.strong)
    page.add("weak", names: language.weak)
    page.add("families", names: families.map(\.id))
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
      ]), layout)
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
  var title: Message {
    switch self {
    case .yes: "allowed"
    case .conditional: "allowed under conditions"
    case .no: "not allowed: research and evaluation only"
    case .unknown: "not established: treated as not allowed"
    }
  }
}

extension Model.Input {
  /// The need of a task, in words.
  fileprivate var need: Message {
    switch self {
    case .image: "a model that reads an image"
    case .audio: "a model that reads sound"
    }
  }
}
