/// Cuts bytes that come in parts into lines, as many at a time as are there.
struct BatchReader {
  /// One line without its ending.
  struct Line: Sendable {
    /// The bytes; of a line that is too long, none.
    let bytes: [UInt8]
    /// Whether it is longer than the limit.
    let isTooLong: Bool

    /// Whether nothing but blanks stands on it.
    var isBlank: Bool { !isTooLong && bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D } }
  }

  /// The longest line that is answered: 1 MiB.
  static let limit = 1 << 20

  private let next: () throws(InputError) -> [UInt8]
  /// Bytes that wait to be cut, from `start` on.
  private var bytes: [UInt8] = []
  private var start = 0
  private var isTooLong = false
  private var isFirst = true
  private var isAtEnd = false

  init(_ next: @escaping () throws(InputError) -> [UInt8]) { self.next = next }

  /// The next lines: those that are there already, at least one but at the end.
  mutating func lines(upTo count: Int) throws(InputError) -> [Line] {
    var lines: [Line] = []
    while lines.count < count {
      if let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
        lines.append(line(bytes[start..<end]))
        start = end + 1
      } else if !lines.isEmpty {
        break
      } else if isAtEnd {
        if start < bytes.count || isTooLong { lines.append(line(bytes[start...])) }
        start = bytes.count
        break
      } else {
        try read()
      }
    }
    return lines
  }

  /// Reads the next part; of a line that is too long, only the fact is stored.
  private mutating func read() throws(InputError) {
    bytes.removeFirst(start)
    start = 0
    if bytes.count > Self.limit {
      bytes.removeAll(keepingCapacity: true)
      isTooLong = true
    }
    let part = try next()
    isAtEnd = part.isEmpty
    bytes += part
  }

  private mutating func line(_ text: ArraySlice<UInt8>) -> Line {
    defer { (isFirst, isTooLong) = (false, false) }
    if isTooLong || text.count > Self.limit { return Line(bytes: [], isTooLong: true) }
    let hasMark = isFirst && text.starts(with: [0xEF, 0xBB, 0xBF])
    return Line(bytes: Array(hasMark ? text.dropFirst(3) : text), isTooLong: false)
  }
}
