/// The names to read: operands, with standard input, one name on a line, in the place of `-`.
struct NameList {
  /// The longest name, in bytes; the rest of a longer line is left out.
  private static let longestName = 1 << 16

  private var operands: ArraySlice<String>
  private var lines: LineReader?
  private let environment: Environment

  init(_ operands: [String], _ environment: Environment) {
    self.operands = operands[...]
    self.environment = environment
  }

  /// The next name; empty lines are passed over.
  mutating func next() throws(InputError) -> (text: String, isCut: Bool)? {
    while true {
      if lines != nil {
        while let line = try lines?.line() {
          if !line.bytes.allSatisfy({ $0 <= 0x20 }) { return (line.text, line.isCut) }
        }
        lines = nil
      }
      guard let operand = operands.popFirst() else { return nil }
      guard operand == "-" else { return (operand, false) }
      lines = LineReader(limit: Self.longestName, environment.nextInput)
    }
  }
}
