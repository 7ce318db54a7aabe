import ModelCatalog

/// The buffer in which llama.cpp computes one micro-batch, in bytes: the largest of three phases.
///
/// Checked on 15 buffers that llama.cpp and ik_llama.cpp printed.
enum ComputeBuffer {
  static func bytes(
    _ architecture: Architecture, tokens: Double, microBatch: Int, fusesAttention: Bool
  ) -> Double {
    let rows = min(Double(microBatch), tokens)
    let hidden = Double(architecture.hiddenSize)
    let widths = AttentionWidths(global: architecture)
    let streams = fusesAttention ? hidden : 2 * hidden
    let logits = rows * 4 * (Double(architecture.vocabularySize) + streams)
    // A mask of 32 bits, and its 16-bit copy for fused attention; a second one for windows.
    let masks =
      rows * tokens * (fusesAttention ? 6 : 4) * (architecture.slidingWindow == nil ? 1 : 2)
    let scores =
      fusesAttention ? 0 : Double(architecture.attentionHeads) * tokens * rows * 4
    let heads = 2 * Double(widths.queries) + 2 * Double(widths.keys)
    let attention = masks + scores + rows * 4 * (2 * hidden + heads)
    let network = rows * 4 * (WorkingSize(architecture).feedForward + 2 * hidden)
    return max(logits, attention, network)
  }
}
