import ModelCatalog

extension AuditRule {
  /// Layers, heads and contexts.
  static let dimensions: [AuditRule] = [
    AuditRule(
      .error, "head-counts",
      "Query heads are a multiple of the key and value heads.",
      why: "Grouped attention shares each key head among equally many queries; nothing else loads.",
      triggers: AuditExample(
        "28 heads and 5", ["models[1].architecture.keyValueHeads": .integer(5)]),
      passes: AuditExample("28 heads and 4"),
      model: { place, findings in
        guard let architecture = place.model.architecture, architecture.latentAttention == nil,
          architecture.attentionHeads % architecture.keyValueHeads != 0
        else { return }
        findings.note(
          place, "architecture.keyValueHeads",
          "\(architecture.attentionHeads) query heads cannot share \(architecture.keyValueHeads)")
      }),
    AuditRule(
      .error, "layer-counts",
      "No kind of layer is counted more often than there are layers; a token uses some experts.",
      why: "Cache and state are counted by kind of layer, so a count too large is memory too large.",
      triggers: AuditExample(
        "more sliding layers than layers",
        ["models[1].architecture.slidingWindow": .object(["tokens": .integer(4096), "layers": .integer(29)])]),
      passes: AuditExample(
        "all layers slide",
        ["models[1].architecture.slidingWindow": .object(["tokens": .integer(4096), "layers": .integer(28)])]),
      model: { place, findings in
        guard let architecture = place.model.architecture else { return }
        let kinds: KeyValuePairs<String, Int?> = [
          "slidingWindow.layers": architecture.slidingWindow?.layers,
          "fullAttentionLayers": architecture.fullAttentionLayers,
          "linearAttention.layers": architecture.linearAttention?.layers,
          "stateSpace.layers": architecture.stateSpace?.layers,
          "crossAttentionLayers": architecture.crossAttentionLayers,
          "sharedKeyValueLayers": architecture.sharedKeyValueLayers,
          "experts.denseFirstLayers": architecture.experts?.denseFirstLayers,
        ]
        for (key, count) in kinds {
          guard let count, count > architecture.layers else { continue }
          findings.note(
            place, "architecture.\(key)", "\(count) of \(architecture.layers) layers")
        }
        if let experts = architecture.experts, experts.perToken > experts.count {
          findings.note(
            place, "architecture.experts.perToken",
            "a token uses \(experts.perToken) of \(experts.count) experts")
        }
      }),
    AuditRule(
      .error, "context-order",
      "The extended context is longer than the native one, and learned positions reach that far.",
      why: "Memory is planned with the native context; the two swapped plan for what never works.",
      triggers: AuditExample(
        "extended to less", ["models[0].context.extendedInTokens": .integer(8192)]),
      passes: AuditExample(
        "extended to more", ["models[0].context.extendedInTokens": .integer(65536)]),
      model: { place, findings in
        guard let context = place.model.context else { return }
        if let extended = context.extendedInTokens, extended <= context.nativeInTokens {
          findings.note(
            place, "context.extendedInTokens",
            "\(extended) is not more than the native \(context.nativeInTokens)")
        }
        if let positions = place.model.architecture?.positionEmbeddings,
          positions < context.nativeInTokens
        {
          findings.note(
            place, "context.nativeInTokens",
            "\(context.nativeInTokens) tokens with \(positions) learned positions")
        }
      }),
    AuditRule(
      .warning, "context-of-family",
      "The contexts of one line are within a factor of 64 of each other.",
      why: """
        Sizes of one line are mostly trained alike. A context far off its sisters' is mostly \
        another line's, or thousands of tokens written as tokens.
        """,
      triggers: AuditExample("32 tokens", ["models[1].context.nativeInTokens": .integer(32)]),
      passes: AuditExample("4096 tokens", ["models[1].context.nativeInTokens": .integer(4096)]),
      scope: .model
    ) { catalog, findings in
      for (file, family) in catalog.families.enumerated() {
        let contexts = family.models.compactMap { $0.context?.nativeInTokens }.sorted()
        guard let longest = contexts.last else { continue }
        for (number, model) in family.models.enumerated() {
          guard let own = model.context?.nativeInTokens else { continue }
          if own < 512 || longest / own > 64 {
            findings.note(
              file, "models[\(number)].context.nativeInTokens",
              "\(own) tokens; the line's longest is \(longest)")
          }
        }
      }
    },
  ]
}
