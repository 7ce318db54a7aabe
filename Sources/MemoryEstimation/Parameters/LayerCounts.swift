import ModelCatalog

/// How many layers of a decoder are of which kind.
struct LayerCounts {
  /// Layers with attention over tokens: all but the recurrent ones.
  let attention: Int
  /// Layers that gate the state of an earlier state-space layer (Phi-4-mini-flash); the layers that
  /// no other key names, in a model with state-space layers and a shared cache.
  let gatedMemory: Int
  /// Attention layers with the plain head width.
  let localAttention: Int
  /// Attention layers with a head width or key heads of their own; 0 where all are alike.
  let globalAttention: Int
  /// Plain attention layers that compute keys and values.
  let localStoring: Int
  /// Attention layers of the other width that compute keys and values.
  let globalStoring: Int
  /// Dense feed-forward networks of the plain width.
  let dense: Int
  /// Dense feed-forward networks of twice the width.
  let doubleDense: Int
  /// Layers with experts.
  let experts: Int

  init(_ architecture: Architecture) {
    let layers = architecture.layers
    let recurrent =
      (architecture.linearAttention?.layers ?? 0) + (architecture.stateSpace?.layers ?? 0)
    let shared = architecture.sharedKeyValueLayers ?? 0
    if architecture.stateSpace != nil, shared > 0 {
      let named =
        (architecture.slidingWindow?.layers ?? 0) + (architecture.fullAttentionLayers ?? 0)
      gatedMemory = max(0, layers - recurrent - named - shared)
    } else {
      gatedMemory = 0
    }
    attention = max(0, layers - recurrent - gatedMemory)
    let hasTwoWidths =
      architecture.globalHeadDimension != nil || architecture.globalKeyValueHeads != nil
      || architecture.hasSharedKeyValueWeight
    if hasTwoWidths {
      globalAttention =
        architecture.fullAttentionLayers
        ?? (attention - (architecture.slidingWindow?.layers ?? 0))
    } else {
      globalAttention = 0
    }
    localAttention = attention - globalAttention
    // The layers without an own cache are the last ones, and the two kinds alternate evenly.
    let sharedGlobal =
      globalAttention == 0 ? 0 : (shared * globalAttention + layers - 1) / layers
    globalStoring = globalAttention - sharedGlobal
    localStoring = localAttention - (shared - sharedGlobal)
    let hasOnlyStates = architecture.stateSpace?.layers == layers
    let feedForward = hasOnlyStates ? 0 : layers
    if let moe = architecture.experts {
      experts =
        moe.everyLayers > 1 ? layers / moe.everyLayers : max(0, layers - moe.denseFirstLayers)
      dense = moe.hasParallelDense ? feedForward : layers - experts
      doubleDense = 0
    } else {
      experts = 0
      doubleDense = architecture.hasDoubleWidthOnSharedLayers ? shared : 0
      dense = feedForward - doubleDense
    }
  }
}

/// The widths of queries and of keys (and values) of an attention layer, all heads together.
struct AttentionWidths {
  let heads: Int
  let queries: Int
  let keys: Int

  /// Of the plain attention layers.
  init(local architecture: Architecture) {
    heads = architecture.attentionHeads
    queries = heads * architecture.headDimension
    keys = architecture.keyValueHeads * architecture.headDimension
  }

  /// Of the layers that attend to all tokens.
  init(global architecture: Architecture) {
    let width = architecture.globalHeadDimension ?? architecture.headDimension
    heads = architecture.attentionHeads
    queries = heads * width
    keys = (architecture.globalKeyValueHeads ?? architecture.keyValueHeads) * width
  }
}
