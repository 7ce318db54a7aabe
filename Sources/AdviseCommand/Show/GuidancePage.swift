import Messages
import ModelCatalog
import Rules
import StrictJSON

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
        "like": task.like.map { .string($0) }, "measuredBy": .strings(task.measuredBy),
        "cites": .strings(task.cites),
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
    addOrder(of: task, to: &page)
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
        "memoryForModelsInGiB": .number(gpu.memoryForModelsInGiB),
        "isShared": gpu.isShared ? .bool(true) : nil,
        "bandwidthInGBPerSecond": gpu.bandwidthInGBPerSecond.map { .number($0) },
        "fp16InTeraflops": gpu.fp16InTeraflops.map { .number($0) },
        "tensorTeraflops": gpu.tensorTeraflops.map { .number($0) },
        "architecture": gpu.architecture.map { .string($0) },
        "cudaComputeCapability": gpu.cudaComputeCapability.map { .string($0) },
        "release": gpu.release.map { .string($0) },
      ]), layout)
    let memory = Format.decimal(gpu.memoryInGiB)
    page.add(
      "memory",
      gpu.isShared ? "\(memory) GiB, the system lives in it too" : "\(memory) GiB")
    page.add("for models", "about \(Format.gib(Int(gpu.memoryForModelsInGiB * 1_073_741_824))) GiB")
    page.add("bandwidth", gpu.bandwidthInGBPerSecond.map { "\(Format.decimal($0)) GB/s" })
    page.add("fp16", gpu.fp16InTeraflops.map { "\(Format.decimal($0)) TFLOPS" })
    page.add("tensor", gpu.tensorTeraflops.map { "\(Format.decimal($0)) TFLOPS" })
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
