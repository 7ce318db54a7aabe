import MemoryEstimation
import Messages
import ModelCatalog
import Rules

extension Layout {
  /// The rows of a terminal that an answer must fit into.
  static let screenRows = 24

  /// Rows of cells in columns; the last column is clipped where the line would be too long.
  ///
  /// - Parameters:
  ///   - rightAligned: The columns of numbers.
  ///   - emphases: How each row stands out.
  func columns(
    _ rows: [[String]], rightAligned: Set<Int>, emphases: [Emphasis?] = [], indent: String = ""
  ) -> [String] {
    guard let count = rows.map(\.count).max() else { return [] }
    let widths = (0..<count).map { column in
      rows.map { column < $0.count ? Self.width($0[column]) : 0 }.max() ?? 0
    }
    return rows.enumerated().map { number, cells in
      var line = indent
      for (column, cell) in cells.enumerated() where widths[column] > 0 {
        let space = String(repeating: " ", count: widths[column] - Self.width(cell))
        if line.count > indent.count { line += "  " }
        line += rightAligned.contains(column) ? space + cell : cell + space
      }
      let text = Self.clipped(Self.trimmed(line), to: columns)
      return number < emphases.count ? emphases[number].map { emphasized(text, $0) } ?? text : text
    }
  }

  /// A message in at most some lines; what is longer ends in an ellipsis.
  func clipped(_ message: Message, indent: String, lines limit: Int) -> [String] {
    let lines = wrapped(message, indent: indent)
    guard lines.count > limit, limit > 0 else { return lines }
    let rest = lines[(limit - 1)...].joined(separator: " ")
    return lines.prefix(limit - 1) + [Self.clipped(rest, to: columns)]
  }

  private static func trimmed(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }

  private static func clipped(_ text: String, to width: Int) -> String {
    guard self.width(text) > width else { return text }
    var short = text
    while self.width(short) > width - 1 { short.removeLast() }
    return short + "…"
  }

  /// The size of the files to download in GB; `~` where only the size in memory tells it.
  func download(_ candidate: Candidate, _ memory: MemoryEstimate) -> String {
    if let bytes = candidate.downloadBytes { return Format.fixed(Double(bytes) / 1e9) }
    return "~" + Format.fixed(Double(memory.weightBytes) / 1e9)
  }

  /// Need and limit: `needs 8.3 of 12 GiB`.
  func needs(_ memory: MemoryEstimate, _ request: Request) -> Message {
    let bytes = Format.fixedGiB(memory.totalBytes)
    guard let budget = request.hardware?.budgetInBytes(of: memory) else {
      return "needs \(bytes) GiB"
    }
    return "needs \(bytes) of \(Format.gib(budget)) GiB\(memory.spread)"
  }
}

extension Standing {
  /// The word for people.
  var title: Message {
    switch self {
    case .fits: "fits"
    case .tight: "tight"
    case .maybe: "maybe"
    case .no: "no"
    }
  }
}

extension Standing? {
  /// How an answer with it stands out.
  var emphasis: Layout.Emphasis {
    switch self {
    case .fits: .good
    case .tight, .maybe: .doubtful
    case .no: .bad
    case nil: .strong
    }
  }
}

extension Variant {
  /// The word for people.
  var title: Message {
    switch self {
    case .base: "base"
    case .instruct: "instruct"
    case .reasoning: "reasoning"
    }
  }
}

extension Trainer {
  /// The name as people know it.
  var title: String {
    switch self {
    case .unsloth: "Unsloth"
    case .hf: "TRL/PEFT"
    case .torchtune: "torchtune"
    case .litgpt: "LitGPT"
    case .axolotl: "Axolotl"
    case .llamaFactory: "LLaMA-Factory"
    case .msSwift: "ms-swift"
    case .mlx: "MLX-LM"
    }
  }
}
