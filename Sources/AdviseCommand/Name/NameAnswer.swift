import Messages
import ModelCatalog
import Rules
import StrictJSON

/// A name as it was read, with the catalog's model for it.
struct NameAnswer {
  let name: ModelName
  let model: Model?
  let license: License?
  /// Advice before training.
  let advice: Message?
  /// Remarks on how the name was read.
  let notes: [Message]

  init(_ text: String, isCut: Bool = false, _ index: NameIndex) {
    var name = ModelName(text)
    let match = index.model(for: name)
    model = match?.model
    license = match?.license
    let needsAdvice = name.trainingAdvice != nil
    let instead = needsAdvice ? index.trainableRepositories(for: name).first?.repository : nil
    advice = name.trainingAdvice(instead: instead)
    let relation: Message? = model == nil ? index.relation(of: name)?.sentence : nil
    notes =
      name.notes + [relation].compactMap(\.self)
      + (isCut ? ["The name is longer than 65,536 bytes; the rest was left out."] : [])
    // A mixture's label counts every expert as a whole model, or leaves the total unsaid.
    if let model, name.expertCount != nil {
      name.parametersInBillions = (Double(model.parameters.total) / 1e8).rounded() / 10
    }
    self.name = name
  }

  /// The keys in JSON, in the order of the columns in CSV.
  static let keys = [
    "name", "organization", "family", "version", "parametersInBillions",
    "activeParametersInBillions", "variant", "quantization", "bits", "isDynamic", "format", "date",
    "contextLengthInTokens", "shard", "model", "license", "trainable", "advice", "ambiguous",
    "notes", "impliedByTag", "revision", "baseFamily", "baseVersion", "expertCount",
    "isEffectiveSize", "sizeWord", "specialities", "groupSize", "trainingTokens", "component",
    "tag", "words",
  ]

  /// The known parts, by their keys in JSON.
  func members(_ layout: Layout) -> [String: JSONTree] {
    var members: [String: JSONTree] = [
      "name": .string(name.name), "isDynamic": .bool(name.isDynamic),
    ]
    func add(_ key: String, _ text: String?) { members[key] = text.map { .string($0) } }
    func add(_ key: String, _ number: Double?) { members[key] = number.map(Self.number) }
    func add(_ key: String, _ count: Int?) { members[key] = count.map { .integer($0) } }
    func add(_ key: String, _ flag: Bool) { if flag { members[key] = .bool(true) } }
    func add(_ key: String, _ texts: [String]) {
      if !texts.isEmpty { members[key] = .strings(texts) }
    }
    add("organization", name.organization)
    add("family", name.family)
    add("version", name.version)
    add("parametersInBillions", name.parametersInBillions)
    add("activeParametersInBillions", name.activeParametersInBillions)
    add("variant", name.variant?.rawValue)
    add("quantization", name.quantization)
    add("bits", name.bits)
    add("format", name.format)
    add("date", name.date)
    add("contextLengthInTokens", name.contextLengthInTokens)
    members["shard"] = name.shard.map {
      .object(["count": .integer($0.count), "index": .integer($0.index)])
    }
    add("model", model?.name)
    add("license", license?.id)
    members["trainable"] = name.canBeTrained.map { .bool($0) }
    add("advice", advice.map(layout.text))
    add("ambiguous", name.isAmbiguous)
    add("notes", notes.map(layout.text))
    add("impliedByTag", name.impliedByTag)
    add("revision", name.revision)
    add("baseFamily", name.baseFamily)
    add("baseVersion", name.baseVersion)
    add("expertCount", name.expertCount)
    add("isEffectiveSize", name.isEffectiveSize)
    add("sizeWord", name.sizeWord)
    add("specialities", name.specialities.map(\.rawValue))
    add("groupSize", name.groupSize)
    add("trainingTokens", name.trainingTokens)
    add("component", name.component)
    add("tag", name.tag)
    add("words", name.words)
    return members
  }

  /// The values in the order of the keys; lists have semicolons between, a shard is `1/3`.
  func row(_ layout: Layout) -> String {
    let members = members(layout)
    let cells = Self.keys.map { key -> String in
      if key == "shard" { return name.shard.map { "\($0.index)/\($0.count)" } ?? "" }
      switch members[key] {
      case .bool(let flag): return flag ? "true" : "false"
      case let value?: return Table.quoted(value.inOneLine("; "))
      case nil: return ""
      }
    }
    return cells.joined(separator: ",") + "\r\n"
  }

  private static func number(_ value: Double) -> JSONTree {
    Int(exactly: value).map { .integer($0) } ?? .number(value)
  }
}
