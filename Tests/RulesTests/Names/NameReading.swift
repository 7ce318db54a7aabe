import Rules

/// A reading as one line of `key=value` pairs, as the fixtures write it.
func reading(of name: ModelName) -> [String] {
  var pairs: [String] = []
  func add(_ key: String, _ value: String?) {
    if let value { pairs.append("\(key)=\(value)") }
  }
  func number(_ value: Double?) -> String? {
    value.map { $0 == Double(Int64($0)) ? "\(Int64($0))" : "\($0)" }
  }
  add("org", name.organization)
  add("fam", name.family)
  add("ver", name.version)
  add("rev", name.revision)
  add("base", name.baseFamily)
  add("basever", name.baseVersion)
  add("P", number(name.parametersInBillions))
  add("A", number(name.activeParametersInBillions))
  add("E", name.expertCount.map(String.init))
  if name.isEffectiveSize { pairs.append("eff") }
  add("size", name.sizeWord)
  add("var", name.variant?.rawValue)
  let specialities = name.specialities.map(\.rawValue).joined(separator: ",")
  add("spec", specialities.isEmpty ? nil : specialities)
  add("q", name.quantization)
  add("bits", number(name.bits))
  add("g", name.groupSize.map(String.init))
  if name.isDynamic { pairs.append("dyn") }
  add("fmt", name.format)
  add("date", name.date)
  add("ctx", name.contextLengthInTokens.map(String.init))
  add("tok", number(name.trainingTokens))
  add("shard", name.shard.map { "\($0.index)/\($0.count)" })
  add("comp", name.component)
  add("tag", name.tag)
  if name.isOllama { pairs.append("ollama") }
  add("implied", name.impliedByTag.isEmpty ? nil : name.impliedByTag.joined(separator: ","))
  add("words", name.words.isEmpty ? nil : name.words.joined(separator: ","))
  if name.isAmbiguous { pairs.append("AMBIG") }
  add("cq", name.catalogQuantization?.rawValue)
  return pairs
}
