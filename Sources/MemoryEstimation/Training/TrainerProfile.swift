/// How a trainer uses memory, as facts and a few measured constants.
///
/// The constants of `hf` were fitted on 57 measured peaks of transformers 5 and PEFT 0.19–0.20 on a
/// T4; what differs in the other trainers stands at their profiles.
package struct TrainerProfile: Sendable, Equatable {
  /// Bytes of one adapter weight, and of its gradient: 4 in PEFT since 0.12 (`autocast_adapter_dtype`).
  package var adapterBytes = 4.0
  /// Bytes at the peak of the loss, per token and entry of the vocabulary: 16-bit logits, their
  /// 32-bit copy, its softmax and gradient in transformers 5 (2 + 3 × 4).
  package var logitBytes = 14.0
  /// Bytes at the peak of a loss that is computed at once, per token and entry, where the trainer
  /// takes larger chunks when memory is free; nil where it does not.
  package var logitBytesOfFreeMemory: Double?
  /// The same in fp16.
  package var logitBytesOfFreeMemoryInHalf = 10.0
  /// The same where the output layer is 32-bit, so that the first copy has 4 bytes.
  package var logitBytesOfFloatHead = 16.0
  /// Which adapters experts get.
  package var expertAdapters = ExpertAdapters.none
  /// Whether the packed experts of a layer are unpacked at once: first gate and up, then down.
  package var unpacksExpertsAtOnce = false
  /// Whether adapters keep a 32-bit copy of their input, since they are 32-bit themselves.
  package var keepsFloatAdapterInputs = true
  /// Whether the adapters' dropout keeps its mask and output (3 bytes for each input feature).
  package var hasAdapterDropout = false
  /// Whether 4-bit layers keep their inputs (bitsandbytes before 0.42).
  package var keepsPackedInputs = false
  /// Bytes saved without checkpointing, relative to the sum of the layers' saved tensors.
  package var savedFactor = 1.0
  /// Bytes that one layer needs while it is computed again and differentiated, relative to what it saves.
  package var workingSetFactor = 1.0
  /// Bytes per token and hidden feature that attention saves beyond queries, keys and values.
  package var extraAttentionBytes = 0.0
  /// Bytes of gradient of the logits, per token and entry, that live until the layers are done.
  package var logitGradientBytes = 0.0
  /// Bytes of 32-bit final norm, per token and hidden feature.
  package var finalNormBytes = 4.0
  /// Bytes per token, head and key of plain attention without checkpointing.
  package var eagerSavedBytes = 8.0
  /// Bytes per token, head and key of the layer at work, 16-bit weights.
  package var eagerWorkingBytes = 14.8
  /// Bytes per token, head and key of the layer at work, 4-bit weights.
  package var eagerWorkingBytesOfPacked = 17.7
  /// Whether preparing a 4-bit model turns everything that is not packed to 32 bits
  /// (`prepare_model_for_kbit_training`), the residual stream with it.
  package var upcastsUnpacked = false
  /// Whether the optimizer updates all weights at once, which needs a copy (`foreach`).
  package var hasOptimizerCopy = true
  /// Whether gradients are there before the backward pass, from earlier micro-batches.
  package var keepsGradients = false
  /// Whether each gradient is used and dropped at once.
  package var fusesOptimizerIntoBackward = false
  /// Whether checkpoints wait in system RAM.
  package var offloadsCheckpoints = false
  /// Whether the scales of 4-bit weights are always quantized too.
  package var alwaysDoubleQuantizes = false
  /// Whether tied embeddings are loaded twice.
  package var untiesEmbeddings = false
  /// Whether embeddings and output layer are packed as well.
  package var packsEmbeddings = false
  /// Whether the embeddings and the output layer are trained beside the adapters.
  package var trainsEmbeddings = false
  /// Whether the frozen weights are packed with every technique.
  package var packsFrozenWeights = false
  /// Bytes of a packed weight where the format is not NF4.
  package var packedBytes: Double?
  /// Bytes of optimizer state for one trained weight where that is fixed.
  package var stateBytes: Double?
  /// Whether weights are 32-bit and computed with through 16-bit copies.
  package var hasMasterWeights = false
  /// Trained weights where they do not follow from the technique.
  package var trainedWeights: Double?
  /// Workspaces of the matrix libraries.
  package var workspaceBytes = 24.0 * 1_048_576
  /// Reserved beyond allocated, as a share of the smaller of loss and layer peak: the two phases
  /// leave blocks that the other cannot use.
  package var slackOfPhases = 0.49
  /// Reserved beyond allocated, as a share of the checkpoints.
  package var slackOfCheckpoints = 0.63
  /// Reserved beyond allocated, as a share of the logits.
  package var slackOfLogits = 0.033
  /// Reserved beyond allocated, as a share of the weights.
  package var slackOfWeights = 0.0
  /// Reserved beyond allocated, as a share of everything, without checkpointing.
  package var slackOfAll = 0.025
  /// Bytes reserved beyond those allocated, the same in every run.
  package var slackBytes = 0.0
  /// The CUDA context: 0.14 GiB on a T4, 0.3 to 0.6 GiB on larger cards.
  package var contextBytes = 0.35 * 1_073_741_824
  /// The relative error to expect.
  package var uncertainty = 0.08

  package init() {}
}
