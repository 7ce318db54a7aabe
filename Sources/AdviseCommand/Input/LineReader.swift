/// Cuts bytes that come in parts into lines, with memory for one line of limited length.
struct LineReader {
  /// The longest line that is kept, in bytes; what comes after it on the line is left out.
  static let limit = 1 << 16

  private let next: () throws(InputError) -> [UInt8]
  private var part: [UInt8] = []
  private var place = 0
  private var isFirst = true
  private var isAtEnd = false

  init(_ next: @escaping () throws(InputError) -> [UInt8]) { self.next = next }

  /// The next line without its ending; nothing after the last one.
  ///
  /// Bytes that are not UTF-8 become replacement characters.
  mutating func line() throws(InputError) -> (text: String, isCut: Bool)? {
    var line: [UInt8] = []
    var isCut = false
    var hasLine = false
    while true {
      if place == part.count {
        if !isAtEnd { part = try next() }
        place = 0
        if part.isEmpty {
          isAtEnd = true
          return hasLine ? (text(line), isCut) : nil
        }
      }
      hasLine = true
      let end = part[place...].firstIndex(of: UInt8(ascii: "\n"))
      let piece = part[place..<(end ?? part.count)]
      let room = Self.limit - line.count
      if piece.count > room { isCut = true }
      line += piece.prefix(room)
      place = end.map { $0 + 1 } ?? part.count
      if end != nil { return (text(line), isCut) }
    }
  }

  private mutating func text(_ line: [UInt8]) -> String {
    var bytes = line[...]
    if isFirst, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    isFirst = false
    if bytes.last == UInt8(ascii: "\r") { bytes = bytes.dropLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
