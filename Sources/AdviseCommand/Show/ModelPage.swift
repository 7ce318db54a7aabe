import Messages
import ModelCatalog
import Rules
import StrictJSON

extension PageFinder {
  /// A model, its licence resolved; the facts in JSON are as the family's file has them.
  func page(_ family: Family, _ model: Model, _ asked: String) -> Page {
    let languages = model.languages ?? family.languages
    let templates = model.chatTemplates ?? family.chatTemplates
    var page = Page(
      "model", "\(model.name)  (\(Message.size(model.parameters)))",
      .object([
        "family": .string(family.id), "series": .string(family.series),
        "facts": facts(of: model, in: family), "licenses": licenses(of: model),
        "languages": .object([
          "tags": .strings(languages?.tags ?? []), "count": languages?.count.map { .integer($0) },
        ]),
        "chatTemplates": .object([
          "llamaFactory": templates?.llamaFactory.map { .string($0) },
          "msSwift": templates?.msSwift.map { .string($0) },
          "unsloth": templates?.unsloth.map { .string($0) },
        ]),
        "tasks": .strings(tasks(of: family, model)),
        "evidence": evidenceTree(of: model),
        "successors": .strings(advisor.catalog.successors(of: model).map(\.model.name)),
      ]), layout)
    if asked.lowercased() != model.name.lowercased() {
      page.add("asked for", Values.shown(asked))
    }
    page.add("family", "\(family.name) [\(family.id)], series \(family.series)")
    page.add("release", model.release)
    page.add(
      "superseded by",
      advisor.catalog.successors(of: model).map(\.model.name).reduce(nil as Message?) {
        chain, name in
        chain.map { "\($0), then \(name)" } ?? .verbatim(name)
      })
    page.add("parts", parts(model))
    page.add("context", context(model))
    page.add(
      "reads",
      Message.series(
        (["text"] + model.inputs.map(\.rawValue)).compactMap { Table.inputWords[$0] }))
    addLicenses(of: model, to: &page)
    if model.isGated == true { page.add("download", "asks you to register and accept the licence") }
    if model.needsCustomCode { page.add("loading", "runs code from the repository; read it first") }
    page.add("languages", self.languages(languages))
    page.add("tasks", names: tasks(of: family, model))
    page.add("dimensions", dimensions(of: model, in: family))
    page.add("ollama", names: [model.ollama].compactMap(\.self) + (model.ollamaAliases?.tags ?? []))
    page.add("editions", paragraphs: model.forms.compactMap(edition))
    page.add(
      "templates",
      names: [
        templates?.llamaFactory.map { "LLaMA-Factory \($0)" },
        templates?.msSwift.map { "ms-swift \($0)" }, templates?.unsloth.map { "Unsloth \($0)" },
      ].compactMap(\.self))
    page.add("also called", names: model.aliases)
    for variant in Variant.allCases {
      page.add("\(variant.rawValue)", rows: repositories(of: model, variant))
    }
    page.add("measured by others", rows: evidenceRows(of: model))
    page.add("scores", paragraphs: scores(of: model))
    page.add("sources", lines: model.sources)
    return page
  }

  /// The scores that were measured together, in one paragraph: what was measured, how, and where
  /// that stands.
  private func scores(of model: Model) -> [Message] {
    var groups: [(first: Score, values: [String])] = []
    for score in model.scores {
      let value = "\(score.benchmark) \(Format.decimal(score.value))"
      if let last = groups.last?.first, last.repository == score.repository,
        last.setting == score.setting, last.source == score.source
      {
        groups[groups.count - 1].values.append(value)
      } else {
        groups.append((score, [value]))
      }
    }
    return groups.map { score, values in
      "\(score.repository), \(Message(score.setting)): \(Message.names(values)) (\(score.source))"
    }
  }

  private func parts(_ model: Model) -> Message {
    let parameters = model.parameters
    let parts: KeyValuePairs<Message, Int?> = [
      "text": parameters.text, "vision": parameters.vision, "audio": parameters.audio,
      "projector": parameters.projector, "prediction heads": parameters.multiTokenPrediction,
      "loaded": parameters.loaded,
    ]
    return .series(
      parts.compactMap { name, count in count.map { "\(name) \(Format.parameters($0))" } })
  }

  /// What the model as an edition has different; nothing for the main one.
  private func edition(_ model: Model) -> Message? {
    guard let edition = model.edition else { return nil }
    let facts: [Message] = [
      edition.variant.map { .verbatim($0.rawValue) },
      edition.context.flatMap { _ in context(model) }, edition.release.map { .verbatim($0) },
      edition.ollama.map { .verbatim($0) },
    ].compactMap(\.self)
    return "\(edition.name): \(Message.series(facts))"
  }

  private func context(_ model: Model) -> Message? {
    guard let context = model.context else { return nil }
    guard let extended = context.extendedInTokens else { return "\(context.nativeInTokens) tokens" }
    return "\(context.nativeInTokens) tokens, \(extended) with position scaling"
  }

  private func languages(_ languages: Languages?) -> Message? {
    guard let languages else { return nil }
    let tags = Message.names(languages.tags)
    guard let count = languages.count, count > languages.tags.count else { return tags }
    return "\(tags) (\(count) claimed)"
  }

  private func tasks(of family: Family, _ model: Model) -> [String] {
    advisor.guidance.tasks.filter { task in
      task.tiers[family.id] != nil && (task.needs.map(model.inputs.contains) ?? true)
    }.map(\.id)
  }

  /// How the weights are packed, where they are, and what to know about them.
  private func repositories(of model: Model, _ variant: Variant) -> [[String]] {
    model.checkpoints.filter { $0.variant == variant }.map { checkpoint in
      let notes: [Message?] = [
        checkpoint.isOfficial ? "official" : nil,
        checkpoint.edition.map { "edition \($0)" },
        checkpoint.license.map(Message.verbatim),
      ]
      let (repository, note) = (checkpoint.place, Message.series(notes.compactMap(\.self)))
      return [
        checkpoint.quantization.rawValue,
        note.isEmpty ? repository : layout.text("\(repository)  (\(note))"),
      ]
    }
  }

  /// The model's part of its family's file.
  private func facts(of model: Model, in family: Family) -> JSONTree? {
    guard
      let entry = reading.entries.first(where: { $0.family.id == family.id }),
      case .object(let members)? = try? entry.file.tree(),
      case .array(let models)? = members["models"],
      let number = family.models.firstIndex(where: { $0 === model }), number < models.count
    else { return nil }
    return models[number]
  }

  private func dimensions(of model: Model, in family: Family) -> Message? {
    guard model.architecture != nil, case .object(let members)? = facts(of: model, in: family),
      case .object(let parts)? = members["architecture"]
    else { return "not known, so no memory can be estimated" }
    return .series(parts.sorted { $0.key < $1.key }.map(dimension))
  }

  /// A part of the dimensions in one line, under the key that it has in the file.
  private func dimension(_ name: String, _ value: JSONTree) -> Message {
    switch value {
    case .bool(let flag): flag ? "\(name) yes" : "\(name) no"
    case .object(let parts):
      parts.sorted { $0.key < $1.key }.reduce(.verbatim(name)) { text, part in
        "\(text) \(dimension(part.key, part.value))"
      }
    default: .verbatim("\(name) \(value.inOneLine(" "))")
    }
  }

  /// The licence of each variant that there are official weights of.
  private func licenses(of model: Model) -> JSONTree {
    .array(
      model.variants.compactMap { variant in
        guard let license = advisor.catalog.license(of: model, variant: variant) else { return nil }
        return .object([
          "variant": .string(variant.rawValue), "id": .string(license.id),
          "title": .string(license.title), "commercial": .string(license.commercial.rawValue),
          "conditions": .strings(license.conditions.map(layout.text)),
          "threshold": license.threshold.map { .string(layout.text($0)) },
          "notLicensedIn": .strings(license.notLicensedIn),
        ])
      })
  }

  private func addLicenses(of model: Model, to page: inout Page) {
    var shown: Set<String> = []
    let upstream = model.upstreamLicense.flatMap { advisor.catalog.licenses[$0] }
    let own = model.variants.compactMap { advisor.catalog.license(of: model, variant: $0) }
    for license in own + [upstream].compactMap(\.self) where shown.insert(license.id).inserted {
      let variants = model.variants.filter {
        advisor.catalog.license(of: model, variant: $0)?.id == license.id
      }
      let scope: Message =
        variants.isEmpty
        ? " (of the model it was made from)"
        : variants.count < model.variants.count
          ? " (\(Message.names(variants.map(\.rawValue))))" : ""
      let region: Message =
        license.notLicensedIn.isEmpty
        ? "" : " No rights in the \(Message.names(license.notLicensedIn))."
      page.add(
        "licence",
        "\(license.title) [\(license.id)]\(scope): commercial use \(license.commercial.title).\(region)"
      )
      for condition in license.conditions { page.add("", condition) }
    }
  }
}
