/// The formats of one kind of tensor in all layers: a usual one, and another in some layers.
struct TensorPlan {
  /// The roles of tensors that mixtures tell apart.
  enum Kind {
    case query, key, value, output
    /// Query, key and value in one matrix.
    case queryKeyValue
    case gateOrUp, down
    case other
  }

  /// A part of the layers, as mixtures choose it.
  enum Layers {
    case none, firstTwo, firstFour, firstSixteenth, firstEighth, middle
    /// The first and the last eighth, and every third layer between (`use_more_bits`).
    case moreBits

    /// How many of `count` layers.
    func count(of count: Int) -> Int {
      switch self {
      case .none: 0
      case .firstTwo: min(2, count)
      case .firstFour: min(4, count)
      case .firstSixteenth: count / 16
      case .firstEighth: count / 8
      case .middle: 7 * count / 8 - count / 8
      case .moreBits:
        count / 8 + (count - 7 * count / 8) + (7 * count / 8 - count / 8) / 3
      }
    }
  }

  var usual: GGMLType
  var special: GGMLType
  var layers: Layers

  init(_ usual: GGMLType, _ special: GGMLType, in layers: Layers) {
    self.usual = usual
    self.special = special
    self.layers = layers
  }

  init(_ type: GGMLType) { self.init(type, type, in: .none) }

  /// Bits of `weights` weights, evenly spread over `count` layers with rows of a length.
  func bits(weights: Int, layers count: Int, rowLength: Int) -> Double {
    guard count > 0 else { return 0 }
    let share = Double(layers.count(of: count)) / Double(count)
    let usual = usual.fitting(rowLength: rowLength).bits
    let special = special.fitting(rowLength: rowLength).bits
    return Double(weights) * (usual + share * (special - usual))
  }
}
