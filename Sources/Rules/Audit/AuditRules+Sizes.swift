import MemoryEstimation
import Messages
import ModelCatalog

extension AuditRule {
  /// Parameters: labels, parts and dimensions.
  static let sizes: [AuditRule] = [
    AuditRule(
      .error, "size-label",
      "The size in a model's name is its number of parameters, within a quarter.",
      why: "People choose by the label. A label that is far off is mostly a row that slipped.",
      triggers: AuditExample("7.6B called 12B", ["models[1].name": .string("Acme-2-12B")]),
      passes: AuditExample("7.6B called 8B", ["models[1].name": .string("Acme-2-8B")]),
      model: { place, findings in
        guard let size = place.name.parametersInBillions, !place.name.isEffectiveSize,
          place.name.expertCount == nil || place.name.activeParametersInBillions == nil,
          !SizeLabel.agrees(size, place.model.parameters, tolerance: 0.25)
        else { return }
        findings.note(
          place, "parameters.total",
          "\(place.model.name) has \(Format.parameters(place.model.parameters.total)), "
            + "its name says \(Format.decimal(size))B")
      }),
    AuditRule(
      .error, "parameters-from-dimensions",
      "The parameters that the dimensions give agree with the count within 1 %.",
      why: """
        Memory is computed from the dimensions. When they do not give the published count, one of \
        the two is wrong, and with it every answer about what fits.
        """,
      triggers: AuditExample(
        "a layer too many", ["models[1].architecture.layers": .integer(30)]),
      passes: AuditExample(
        "a buffer more", ["models[1].parameters.total": .integer(7_630_000_000)]),
      model: { place, findings in
        guard let architecture = place.model.architecture,
          case .success = TrainingMemory.estimate(place.model, TrainingSetup(technique: .lora))
        else { return }
        let stated = place.model.parameters.inDimensions
        let computed = ParameterCount(architecture).total
        let difference = Double(computed - stated) / Double(max(stated, 1))
        guard abs(difference) > 0.01, !DimensionCheck.isTieMistake(place.model) else { return }
        findings.note(
          place, "architecture",
          "the dimensions give \(Format.parameters(computed)), the file says "
            + "\(Format.parameters(stated)) (\(Format.decimal(abs(difference) * 100)) % apart)")
      }),
    AuditRule(
      .error, "tied-embeddings",
      "Whether the output layer is the embedding agrees with the count.",
      why: """
        The flag is the usual mistake in a configuration: a tied layer counted twice makes a small \
        model a quarter too large.
        """,
      triggers: AuditExample(
        "said to be untied", ["models[0].architecture.hasTiedEmbeddings": .bool(false)]),
      passes: AuditExample("tied, and the count agrees"),
      model: { place, findings in
        guard let architecture = place.model.architecture, DimensionCheck.isTieMistake(place.model)
        else { return }
        let tied = architecture.hasTiedEmbeddings
        findings.note(
          place, "architecture.hasTiedEmbeddings",
          "the count only agrees when the output layer is \(tied ? "not " : "")the embedding")
      }),
    AuditRule(
      .error, "parameter-parts",
      "The parts of a model are not more than the whole, and what is loaded is not more either.",
      why:
        "Parts are subtracted from the total, so a part that is too large makes memory negative.",
      triggers: AuditExample(
        "a tower larger than the rest",
        [
          "models[1].parameters.vision": .integer(1_000_000_000),
          "models[1].inputs": .strings(["image"]),
          "models[1].parameters.text": .integer(7_615_616_512),
        ]),
      passes: AuditExample(
        "parts that add up",
        [
          "models[1].parameters.total": .integer(8_015_616_512),
          "models[1].inputs": .strings(["image"]),
          "models[1].parameters.vision": .integer(400_000_000),
          "models[1].parameters.text": .integer(7_615_616_512),
        ]),
      model: { place, findings in
        let parameters = place.model.parameters
        let parts = [
          parameters.text, parameters.vision, parameters.audio, parameters.projector,
          parameters.multiTokenPrediction,
        ].compactMap(\.self)
        let sum = parts.reduce(0) { $0.addingReportingOverflow($1).partialValue }
        if Double(sum) > Double(parameters.total) * 1.001 {
          findings.note(
            place, "parameters",
            "the parts are \(Format.parameters(sum)), the total \(Format.parameters(parameters.total))"
          )
        }
        if let loaded = parameters.loaded, loaded > parameters.total {
          findings.note(
            place, "parameters.loaded",
            "\(Format.parameters(loaded)) are loaded of \(Format.parameters(parameters.total))")
        }
      }),
    AuditRule(
      .error, "active-parameters",
      "A mixture of experts says how many parameters are active, fewer than all; others say nothing.",
      why:
        "Speed goes by the active parameters, memory by all; a peer that mixed them is off by 2x.",
      triggers: AuditExample(
        "a dense model with active ones",
        ["models[1].parameters.active": .integer(8_000_000_000)]),
      passes: AuditExample("a dense model without"),
      model: { place, findings in
        let parameters = place.model.parameters
        if let active = parameters.active, active > parameters.total {
          findings.note(
            place, "parameters.active",
            "\(Format.parameters(active)) are active of \(Format.parameters(parameters.total))")
        } else if let architecture = place.model.architecture {
          let isMixture = architecture.experts != nil
          guard isMixture != (parameters.active != nil) else { return }
          findings.note(
            place, "parameters",
            isMixture
              ? "a mixture of experts needs 'active'"
              : "a dense model uses all its parameters; 'active' is for mixtures of experts")
        }
      }),
    AuditRule(
      .error, "inputs-and-towers",
      "A model with a vision or audio tower reads images or sound, and the other way round.",
      why: "The vision task takes models by what they read; a forgotten key hides a model from it.",
      triggers: AuditExample(
        "a tower, and no images",
        [
          "models[1].parameters.total": .integer(8_015_616_512),
          "models[1].parameters.vision": .integer(400_000_000),
          "models[1].parameters.text": .integer(7_615_616_512),
        ]),
      passes: AuditExample("images without a tower", ["models[1].inputs": .strings(["image"])]),
      model: { place, findings in
        let model = place.model
        for (tower, input) in [
          (model.parameters.vision, Model.Input.image), (model.parameters.audio, .audio),
        ] where tower != nil && !model.inputs.contains(input) {
          findings.note(
            place, "parameters",
            "a tower for \(input.rawValue) is counted, but 'inputs' has no \(input.rawValue)")
        }
      }),
  ]
}

extension Parameters {
  /// The parameters that the dimensions describe: the language model without prediction heads.
  var inDimensions: Int {
    if let text { return text }
    return total - [vision, audio, projector, multiTokenPrediction].reduce(0) { $0 + ($1 ?? 0) }
  }
}

/// Whether dimensions and count agree.
enum DimensionCheck {
  /// Whether the count agrees only with the other choice of tied embeddings.
  static func isTieMistake(_ model: Model) -> Bool {
    guard let architecture = model.architecture else { return false }
    let stated = model.parameters.inDimensions
    let computed = ParameterCount(architecture)
    let matrix = computed.embedding
    let other = computed.total + (architecture.hasTiedEmbeddings ? matrix : -matrix)
    func isNear(_ count: Int) -> Bool { abs(Double(count - stated)) <= 0.01 * Double(stated) }
    return !isNear(computed.total) && isNear(other)
  }
}
