/// Cuts bytes that come in parts into lines, with memory for one line of limited length.
struct LineReader {
  /// One line without its ending.
  struct Line: Sendable {
    /// The bytes, up to the reader's limit.
    let bytes: [UInt8]
    /// Whether the line is longer than the limit.
    let isCut: Bool

    /// The text; bytes that are not UTF-8 become replacement characters.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Whether it holds blanks only.
    var isBlank: Bool { !isCut && bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D } }
  }

  /// The longest line, in bytes.
  private let limit: Int
  private let next: () throws(InputError) -> [UInt8]
  /// The last part, of which the bytes from `index` on wait to be cut.
  private var part: [UInt8] = []
  private var index = 0
  private var isFirst = true
  private var isAtEnd = false

  /// A reader of the parts that `next` gives; an empty part is the end.
  init(limit: Int, _ next: @escaping () throws(InputError) -> [UInt8]) {
    self.limit = limit
    self.next = next
  }

  /// Whether the next line is there without waiting for a part.
  var hasLine: Bool { part[index...].contains(UInt8(ascii: "\n")) }

  /// The next line; `nil` after the last one.
  mutating func line() throws(InputError) -> Line? {
    var line: [UInt8] = []
    var isCut = false
    var hasBegun = false
    while true {
      if index == part.count {
        // A terminal would go on after its end.
        if !isAtEnd { part = try next() }
        index = 0
        isAtEnd = part.isEmpty
        if isAtEnd { return hasBegun ? finished(line, isCut) : nil }
      }
      hasBegun = true
      let end = part[index...].firstIndex(of: UInt8(ascii: "\n"))
      let bytes = part[index..<(end ?? part.count)]
      let room = limit - line.count
      if bytes.count > room { isCut = true }
      line += bytes.prefix(room)
      index = end.map { $0 + 1 } ?? part.count
      if end != nil { return finished(line, isCut) }
    }
  }

  /// A line without the mark of its encoding and what is left of its ending.
  private mutating func finished(_ line: [UInt8], _ isCut: Bool) -> Line {
    var bytes = line[...]
    if isFirst, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    isFirst = false
    if bytes.last == UInt8(ascii: "\r") { bytes = bytes.dropLast() }
    return Line(bytes: Array(bytes), isCut: isCut)
  }
}
