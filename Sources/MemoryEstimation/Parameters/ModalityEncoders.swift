import ModelCatalog

/// The parts of a model beside its language model: encoders for images and sound, projectors.
enum ModalityEncoders {
  /// Their weights, as published by part, or what the total has beyond the dimensions.
  static func weights(_ count: ParameterCount, _ parameters: Parameters) -> Int {
    let parts =
      (parameters.vision ?? 0) + (parameters.audio ?? 0) + (parameters.projector ?? 0)
    if parts > 0 { return parts }
    let loaded =
      parameters.loaded ?? (parameters.total - (parameters.multiTokenPrediction ?? 0))
    let beyond = loaded - count.total
    // Less than a hundredth is no encoder but a dimension that is not exact.
    return beyond > count.total / 100 ? beyond : 0
  }
}
