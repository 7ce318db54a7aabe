/// The linear layers that get low-rank adapters.
public struct LoRATargets: OptionSet, Sendable, Hashable {
  /// One bit for each kind of layer; not stable between releases.
  public let rawValue: UInt8

  /// Targets of given bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// `q_proj`; in latent attention `q_a_proj` and `q_b_proj`.
  public static let query = LoRATargets(rawValue: 1)
  /// `k_proj`; in latent attention `kv_a_proj` and `kv_b_proj`.
  public static let key = LoRATargets(rawValue: 2)
  /// `v_proj`.
  public static let value = LoRATargets(rawValue: 4)
  /// `o_proj`.
  public static let output = LoRATargets(rawValue: 8)
  /// `gate_proj`.
  public static let gate = LoRATargets(rawValue: 16)
  /// `up_proj`.
  public static let up = LoRATargets(rawValue: 32)
  /// `down_proj`.
  public static let down = LoRATargets(rawValue: 64)
  /// Linear layers with other names: `in_proj…` and `out_proj` of linear attention and Mamba, the
  /// gates of Gemma's per-layer embeddings.
  public static let other = LoRATargets(rawValue: 128)

  /// The four projections of attention.
  public static let attention: LoRATargets = [.query, .key, .value, .output]
  /// The three projections of the feed-forward network.
  public static let feedForward: LoRATargets = [.gate, .up, .down]
  /// Every linear layer but the output layer; experts as the trainer adapts them.
  public static let all: LoRATargets = [.attention, .feedForward, .other]

  private static let names: [(name: String, target: LoRATargets)] = [
    ("q", .query), ("k", .key), ("v", .value), ("o", .output), ("gate", .gate), ("up", .up),
    ("down", .down), ("other", .other),
  ]

  /// Reads `all`, `attention` or names such as `q,v` and `q_proj,down_proj`, separated by commas.
  ///
  /// Answers nil when a name is none of these, or nothing is named.
  public init?(_ text: some StringProtocol) {
    var found: LoRATargets = []
    for part in text.split(separator: ",") {
      let word = part.drop { $0 == " " }.lowercased()
      let name = word.hasSuffix("_proj") ? String(word.dropLast(5)) : word
      switch name {
      case "all", "all-linear": found.formUnion(.all)
      case "attention": found.formUnion(.attention)
      default:
        guard let entry = Self.names.first(where: { $0.name == name }) else { return nil }
        found.formUnion(entry.target)
      }
    }
    guard !found.isEmpty else { return nil }
    self = found
  }
}

extension LoRATargets: CustomStringConvertible {
  /// `all`, `attention` or the names; `init(_:)` reads it back.
  public var description: String {
    switch self {
    case .all: "all"
    case .attention: "attention"
    default: Self.names.filter { contains($0.target) }.map(\.name).joined(separator: ",")
    }
  }
}
