import Rules

extension Option {
  /// Options that leave models out. `Limit` says which of them are dropped when nothing is left.
  static let limits: [Option] = [
    Option(
      "language", "TAG", .limits, repeats: true, field: Field("languages") { $0.languages },
      completion: .list(.languages),
      help: "A language it must know: zh, pt-BR, German; again or with commas for more."
    ) { invocation, value in
      for tag in try Values.list(value.text) {
        invocation.request.languages.append(try value.context.language(tag))
      }
    },
    Option(
      "commercial", nil, .limits, field: Field("commercial") { $0.commercial },
      help: "For commercial use."
    ) { invocation, _ in invocation.request.commercial = true },
    Option(
      "region", "CODE", .limits, field: Field("region") { $0.region },
      help: "Where it is used: EU, or a country such as DE."
    ) { $0.request.region = try Values.region($1.text) },
    Option(
      "license", "ID,…", .limits, repeats: true, field: Field("licenses") { $0.licenses },
      completion: .list(.licenses), help: "Only these licences; again or with commas for more."
    ) { $0.request.licenses += try $1.context.licenses($1.text) },
    Option(
      "family", "NAME", .limits, field: Field("family") { $0.family },
      completion: .names(.families), help: "Only this family: qwen, llama-3.1."
    ) { $0.request.family = try $1.context.family($1.text) },
    Option(
      "model", "NAME", .limits, field: Field("model") { $0.model }, completion: .names(.models),
      help: "Only this model, repository or ollama tag."
    ) { $0.request.model = try $1.context.model($1.text) },
    Option(
      "max-size", "B", .limits, field: Field("maxSizeInBillions") { $0.maxSizeInBillions },
      help: "Only up to this many billions of parameters."
    ) { $0.request.maxSizeInBillions = try Values.billions($1.text) },
  ]
}
