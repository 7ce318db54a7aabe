/// Bytes of JSON that grow at their end.
///
/// A report is thousands of short pieces, and an array checks at each of them whether it is shared.
/// These bytes have one owner by their type, so that a piece costs a comparison and a copy. Nothing
/// is written but behind `reserve`, nothing is read but what was written.
struct JSONBytes: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int = 1 << 15) {
    start = .allocate(capacity: capacity)
    self.capacity = capacity
  }

  deinit { start.deallocate() }

  /// The bytes from one on as text.
  func text(from first: Int) -> String {
    precondition(first >= 0 && first <= count)
    let bytes = UnsafeBufferPointer(start: start + first, count: count - first)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Makes room for more bytes, and says where.
  @inline(__always)
  private mutating func reserve(_ more: Int) -> UnsafeMutablePointer<UInt8> {
    if count + more > capacity { grow(more) }
    return start + count
  }

  @inline(never)
  private mutating func grow(_ more: Int) {
    capacity = max(2 * capacity, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: start, count: count)
    start.deallocate()
    start = larger
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1).pointee = byte
    count += 1
  }

  /// Bytes as they are.
  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let first = bytes.baseAddress else { return }
    reserve(bytes.count).update(from: first, count: bytes.count)
    count += bytes.count
  }

  /// A text without anything to escape.
  mutating func append(plain text: String) {
    // Where the bytes lie in one piece nobody counts who holds them.
    if text.utf8.withContiguousStorageIfAvailable({ append($0) }) != nil { return }
    var text = text
    text.withUTF8 { append($0) }
  }

  /// A key in quotes, which has nothing to escape.
  @inline(__always)
  mutating func append(key: StaticString) {
    let length = key.utf8CodeUnitCount
    let end = reserve(length + 2)
    end.pointee = UInt8(ascii: "\"")
    (end + 1).update(from: key.utf8Start, count: length)
    (end + length + 1).pointee = UInt8(ascii: "\"")
    count += length + 2
  }

  mutating func append(spaces: Int) {
    reserve(spaces).update(repeating: UInt8(ascii: " "), count: spaces)
    count += spaces
  }

  /// A part of what was written before, once more.
  mutating func append(again range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    let end = reserve(range.count)
    end.update(from: start + range.lowerBound, count: range.count)
    count += range.count
  }

  /// A whole number in decimal digits.
  mutating func append(_ number: Int) {
    let end = reserve(20)
    var rest = number.magnitude
    var length = number < 0 ? 1 : 0
    var power = rest
    repeat {
      length += 1
      power /= 10
    } while power > 0
    if number < 0 { end.pointee = UInt8(ascii: "-") }
    var place = end + length
    repeat {
      place -= 1
      place.pointee = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
    count += length
  }

  /// A text with what JSON wants escaped: runs of plain bytes at once.
  mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { append(escaping: $0) }
  }

  private mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
    var begin = 0
    var index = Self.firstSpecial(text, from: 0)
    if index == text.count { return append(text) }
    while index < text.count {
      append(UnsafeBufferPointer(rebasing: text[begin..<index]))
      append(escaped: text[index])
      begin = index + 1
      index = Self.firstSpecial(text, from: begin)
    }
    append(UnsafeBufferPointer(rebasing: text[begin...]))
  }

  private mutating func append(escaped byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\n"): append(plain: "\\n")
    case UInt8(ascii: "\r"): append(plain: "\\r")
    case UInt8(ascii: "\t"): append(plain: "\\t")
    case 0..<0x20:
      append(plain: byte < 0x10 ? "\\u000" : "\\u00")
      append(plain: String(byte, radix: 16))
    default:
      append(UInt8(ascii: "\\"))
      append(byte)
    }
  }

  /// The first byte that is a control character, a quote or a backslash, eight bytes at a time.
  private static func firstSpecial(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let bytes = UnsafeRawBufferPointer(text)
    var index = start
    let (ones, highs): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    while index + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      // A byte below n borrows into its high bit, which only bytes of 0x80 and above have else.
      let quotes = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
      let slashes = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
      let found =
        ((word &- ones &* 0x20) & ~word) | ((quotes &- ones) & ~quotes)
        | ((slashes &- ones) & ~slashes)
      if found & highs != 0 { break }
      index += 8
    }
    while index < text.count {
      let byte = text[index]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
      index += 1
    }
    return index
  }
}
