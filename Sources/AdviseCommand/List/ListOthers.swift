import Messages
import ModelCatalog
import Rules

extension Table {
  static func tasks(_ filter: ListFilter, _ advisor: Advisor) -> Table {
    var table = Table(
      "tasks",
      [
        Column("id", "task"), Column("title", "for"),
        Column("needs", "needs", words: inputWords),
        Column("families", "families"), Column("leading", "first choices", breaks: true),
      ])
    for task in advisor.guidance.tasks {
      let families = advisor.catalog.families.filter {
        task.tiers[$0.id] != nil && filter.allows($0)
      }
      if filter.isActive, families.isEmpty { continue }
      let leading = families.filter { task.tiers[$0.id] == .leading }.map(\.id)
      table.add([
        .string(task.id), .string(filter.layout.text(task.title)),
        task.needs.map { .string($0.rawValue) },
        .integer(families.count), .list(leading),
      ])
    }
    return table
  }

  static func licenses(_ filter: ListFilter, _ advisor: Advisor) -> Table {
    var table = Table(
      "licenses",
      [
        Column("id", "licence"), Column("commercial", "commercial", words: commercialWords),
        Column("models", "models"),
        Column("spdx", "SPDX"), Column("notLicensedIn", "not in"),
        Column("title", "title", breaks: true),
      ])
    var counts: [String: Int] = [:]
    for (_, model) in filter.models {
      for id in filter.licenses(of: model) { counts[id, default: 0] += 1 }
    }
    for license in advisor.catalog.licenses.values.sorted(by: { $0.id < $1.id }) {
      let count = counts[license.id] ?? 0
      if filter.isActive, count == 0 { continue }
      table.add([
        .string(license.id), .string(license.commercial.rawValue), .integer(count),
        license.spdx.map { .string($0) }, .list(license.notLicensedIn), .string(license.title),
      ])
    }
    return table
  }

  static func languages(_ filter: ListFilter, _ advisor: Advisor) -> Table {
    var table = Table(
      "languages",
      [
        Column("tag", "tag"), Column("name", "language"), Column("models", "models"),
        Column("weak", "weak series"), Column("strong", "strong series", breaks: true),
      ])
    var counts: [String: Int] = [:]
    for (family, model) in filter.models {
      let tags = (model.languages ?? family.languages)?.tags ?? []
      for tag in Set(tags.map(ListFilter.primary)) { counts[tag, default: 0] += 1 }
    }
    for language in advisor.guidance.languages.sorted(by: { $0.tag < $1.tag }) {
      let count = counts[ListFilter.primary(language.tag)] ?? 0
      if filter.isActive, count == 0 { continue }
      table.add([
        .string(language.tag), .string(filter.layout.text(Message(language.name))), .integer(count),
        .list(language.weak),
        .list(language.strong),
      ])
    }
    return table
  }

  /// Cards of up to a memory, in GiB, and of a maker; the newest first.
  static func gpus(upTo limit: Double?, of vendor: String?) throws -> Table {
    let gpus = try GPU.embedded()
    let vendors = Set(gpus.map(\.vendor)).sorted()
    if let vendor, !vendors.contains(where: { $0.lowercased() == vendor.lowercased() }) {
      throw UsageError(
        "'--vendor': no card is by '\(Values.shown(vendor))'", allowed: .names(vendors),
        nearest: vendor.nearest(in: vendors))
    }
    var table = Table(
      "gpus",
      [
        Column("name", "card"), Column("vendor", "vendor"), Column("memoryInGiB", "GiB"),
        Column("bandwidthInGBPerSecond", "GB/s"), Column("fp16InTeraflops", "fp16 TFLOPS"),
        Column("architecture", "architecture"), Column("release", "release"),
      ])
    // What has no month stands last; of the same month, in the order of the data.
    let sorted = gpus.enumerated().sorted {
      let (first, second) = ($0.element.release ?? "", $1.element.release ?? "")
      return first == second ? $0.offset < $1.offset : first > second
    }
    for gpu in sorted.map(\.element)
    where gpu.memoryInGiB <= limit ?? .infinity
      && (vendor == nil || gpu.vendor.lowercased() == vendor?.lowercased())
    {
      table.add([
        .string(gpu.name), .string(gpu.vendor), .number(gpu.memoryInGiB),
        gpu.bandwidthInGBPerSecond.map { .number($0) }, gpu.fp16InTeraflops.map { .number($0) },
        gpu.architecture.map { .string($0) }, gpu.release.map { .string($0) },
      ])
    }
    return table
  }

  /// The words of repository and file names, and how many repositories are stored that way.
  static func quantizations(_ advisor: Advisor, _ layout: Layout) -> Table {
    var table = Table(
      "quantizations",
      [
        Column("name", "word"), Column("quantization", "means"), Column("bits", "bits"),
        Column("format", "format"), Column("training", "training", words: trainingWords),
        Column("repositories", "repositories"),
        Column("meaning", "what it is", breaks: true, leastWidth: 32),
      ])
    var counts: [Quantization: Int] = [:]
    for model in advisor.catalog.families.flatMap(\.models) {
      for checkpoint in model.checkpoints { counts[checkpoint.quantization, default: 0] += 1 }
    }
    for suffix in QuantizationSuffix.table {
      table.add([
        .string(suffix.spelling), .string(suffix.quantization), suffix.bits.map { .number($0) },
        suffix.format.map { .string($0) }, .string(suffix.training.rawValue),
        suffix.catalog.flatMap { $0.rawValue == suffix.spelling ? counts[$0] : nil }
          .map { .integer($0) },
        .string(layout.text(suffix.meaning)),
      ])
    }
    return table
  }

  /// Everything that decides: what is allowed, what comes first, and what is checked.
  static func rules(_ layout: Layout) -> Table {
    var table = Table(
      "rules",
      [
        Column("id", "rule"), Column("kind", "kind", words: kindWords),
        Column("severity", "severity", words: severityWords), Column("cites", "says"),
        Column("summary", "summary", breaks: true, leastWidth: 36),
      ])
    table.add([
      .string(Approach.id), .string("rule"), nil, .list(Approach.cites),
      .string(layout.text(Approach.summary)),
    ])
    for rule in Rule.all {
      table.add([
        .string(rule.id), .string("rule"), nil, .list(rule.cites),
        .string(layout.text(rule.summary)),
      ])
    }
    let rules = Set(Rule.all.map(\.id))
    for criterion in Criterion.all where !rules.contains(criterion.id) {
      table.add([
        .string(criterion.id), .string("criterion"), nil, .list(criterion.cites),
        .string(layout.text(criterion.summary)),
      ])
    }
    table.add([
      .string(Diversity.id), .string("criterion"), nil, nil,
      .string(layout.text(Diversity.summary)),
    ])
    for rule in AuditRule.all {
      table.add([
        .string(rule.id), .string("audit"), .string(rule.severity.rawValue), nil,
        .string(layout.text(rule.summary)),
      ])
    }
    return table
  }
}
