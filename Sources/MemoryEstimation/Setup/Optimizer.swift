/// The optimizer, and how many bytes of state it keeps for a weight.
public enum Optimizer: String, CaseIterable, Sendable {
  /// Two moments in the precision of the weight.
  case adamw
  /// Two moments of 8 bits (bitsandbytes).
  case adamw8bit = "adamw-8bit"
  /// The same, in memory that may move to system RAM when the card is full.
  case pagedAdamw8bit = "paged-adamw-8bit"
  /// One number for each row and column.
  case adafactor
  /// No memory.
  case sgd

  /// Bytes of state for one trained weight of `width` bytes; Adafactor's depend on shapes.
  ///
  /// 8-bit moments have one 32-bit scale for 256 values (bitsandbytes, blockwise): 2 × (1 + 4/256),
  /// and tensors of fewer than 4096 values stay in 32 bits; 2.06 is the sum over a whole model.
  func stateBytes(forWeightOfBytes width: Double) -> Double {
    switch self {
    case .adamw: 2 * width
    case .adamw8bit, .pagedAdamw8bit: 2.06
    case .adafactor, .sgd: 0
    }
  }

  /// Whether the moments have 8 bits.
  var has8BitStates: Bool { self == .adamw8bit || self == .pagedAdamw8bit }
}
