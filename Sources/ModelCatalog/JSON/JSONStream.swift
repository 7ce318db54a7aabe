/// Reads a JSON text front to back, without a table of its values, as long as it is right and its
/// keys stand in the order in which readers ask for them.
///
/// Our own files are so. Where one is not, reading fails at once, and the file is read again, now
/// looking up where each object's values are; where that fails too it is read from a
/// `JSONDocument`, which says what is wrong.
struct JSONStream {
  /// Whether the text must be read in the other way.
  private(set) var hasFailed = false
  /// Whether lists may be left for later, since the text is never freed.
  let defers: Bool
  /// Whether keys may stand in any order.
  let takesAnyOrder: Bool
  var place: UnsafePointer<UInt8>
  let end: UnsafePointer<UInt8>

  /// A text that lives as long as it is read.
  init?(
    _ bytes: UnsafeBufferPointer<UInt8>, defers: Bool = false, takesAnyOrder: Bool = false
  ) {
    guard let start = bytes.baseAddress else { return nil }
    self.defers = defers
    self.takesAnyOrder = takesAnyOrder
    place = start
    end = start + bytes.count
  }

  /// Gives up.
  mutating func fail() {
    hasFailed = true
    place = end
  }

  /// Whether everything was read.
  mutating func isAtEnd() -> Bool {
    skipSpace()
    return place == end && !hasFailed
  }

  /// The beginning of an object or a list.
  mutating func open(_ byte: UInt8) { if !take(byte) { fail() } }

  /// Whether the object that is open has another member; its key comes next.
  mutating func hasMember(isFirst: Bool) -> Bool {
    if take(UInt8(ascii: "}")) { return false }
    if isFirst || take(UInt8(ascii: ",")), take(UInt8(ascii: "\"")) { return true }
    fail()
    return false
  }

  /// Whether the list that is open has another element, which comes next.
  mutating func hasElement(isFirst: Bool) -> Bool {
    if take(UInt8(ascii: "]")) { return false }
    if isFirst || take(UInt8(ascii: ",")) { return true }
    fail()
    return false
  }

  /// Whether the member that comes next has a key; then its value comes next.
  mutating func takeKey(_ key: StaticString) -> Bool {
    let count = key.utf8CodeUnitCount
    guard place + count < end, place[count] == UInt8(ascii: "\""),
      Self.areEqual(place, key.utf8Start, count)
    else { return false }
    place += count + 1
    if !take(UInt8(ascii: ":")) { fail() }
    return true
  }

  /// The key of the member that comes next, whatever it is; then its value comes next.
  mutating func takeKey() -> String? {
    let key = restOfString()
    return take(UInt8(ascii: ":")) ? key : nil
  }

  /// A text.
  mutating func string() -> String? { take(UInt8(ascii: "\"")) ? restOfString() : nil }

  /// A text behind its first quote.
  private mutating func restOfString() -> String? {
    let start = place
    var isASCII = true
    var hasEscapes = false
    while true {
      skipPlain()
      guard place < end, place.pointee >= 0x20 else { return nil }
      if place.pointee == UInt8(ascii: "\"") { break }
      if place.pointee == UInt8(ascii: "\\") {
        // Four digits and pairs of them are left to the other way of reading.
        guard place + 1 < end, "\"\\/bfnrt".utf8.contains(place[1]) else { return nil }
        hasEscapes = true
        place += 2
      } else {
        isASCII = false
        place += 1
      }
    }
    let text = UnsafeBufferPointer(start: start, count: place - start)
    place += 1
    if !isASCII, String(validating: text, as: UTF8.self) == nil { return nil }
    return hasEscapes
      ? JSONParser.unescape(Array(text)[...]) : String(decoding: text, as: UTF8.self)
  }

  /// The number of the text that comes next among some; nothing where it is none of them.
  mutating func choice(of names: some Sequence<String>) -> Int? {
    guard take(UInt8(ascii: "\"")) else { return nil }
    let start = place
    skipPlain()
    guard place < end, place.pointee == UInt8(ascii: "\"") else { return nil }
    let count = place - start
    place += 1
    for (number, name) in names.enumerated() where name.utf8.count == count {
      var name = name
      let isSame = name.withUTF8 { name in
        name.baseAddress.map { Self.areEqual(start, $0, count) } ?? true
      }
      if isSame { return number }
    }
    return nil
  }

  /// A whole number without a sign, and how many digits of it stand behind a point.
  mutating func number() -> (digits: Int, decimals: Int)? {
    skipSpace()
    let start = place
    var digits = 0
    var decimals = 0
    var point: UnsafePointer<UInt8>?
    while place < end, place - start < 18 {
      if let digit = Self.digit(place.pointee) {
        digits = digits * 10 + digit
      } else if place.pointee == UInt8(ascii: "."), point == nil, place > start {
        point = place
      } else {
        break
      }
      place += 1
    }
    if let point { decimals = place - point - 1 }
    let whole = place - start - (point == nil ? 0 : decimals + 1)
    // Longer ones, and what stands after an `e`, are left to the other way of reading.
    let isPlain =
      whole > 0 && (whole == 1 || start.pointee != UInt8(ascii: "0"))
      && (point == nil || decimals > 0) && whole + decimals <= 15
    return isPlain ? (digits, decimals) : nil
  }

  /// A number without a sign.
  mutating func decimal() -> Double? {
    guard let (digits, decimals) = number() else { return nil }
    // Both are exact, so that the quotient is the nearest number there is.
    let powers = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14]
    return Double(digits) / powers[decimals]
  }

  /// `true` or `false`.
  mutating func bool() -> Bool? {
    skipSpace()
    for (word, value) in [("true", true), ("false", false)] as [(StaticString, Bool)] {
      let count = word.utf8CodeUnitCount
      if place + count <= end, Self.areEqual(place, word.utf8Start, count) {
        place += count
        return value
      }
    }
    return nil
  }
}

extension JSONStream {
  /// Whether a byte comes next, white space before it aside; then it is passed.
  mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard place < end, place.pointee == byte else { return false }
    place += 1
    return true
  }

  mutating func skipSpace() {
    guard place < end, place.pointee <= 0x20 else { return }
    while place + 8 <= end, eight == 0x2020_2020_2020_2020 { place += 8 }
    while place < end,
      place.pointee == 0x20 || place.pointee == 0x0A || place.pointee == 0x0D
        || place.pointee == 0x09
    {
      place += 1
      while place + 8 <= end, eight == 0x2020_2020_2020_2020 { place += 8 }
    }
  }

  /// Passes characters that are ASCII and mean themselves.
  mutating func skipPlain() {
    while place + 8 <= end {
      // The lowest byte whose high bit is set is the first that is `"`, a backslash, a control
      // character or not ASCII; what borrows do to the bytes above does not matter.
      let word = eight
      let quote = word ^ 0x2222_2222_2222_2222
      let backslash = word ^ 0x5C5C_5C5C_5C5C_5C5C
      let found =
        (quote &- 0x0101_0101_0101_0101) & ~quote
        | (backslash &- 0x0101_0101_0101_0101) & ~backslash
        | (word &- 0x2020_2020_2020_2020) & ~word | word
      let marks = found & 0x8080_8080_8080_8080
      if marks != 0 {
        place += marks.trailingZeroBitCount / 8
        return
      }
      place += 8
    }
    while place < end, place.pointee >= 0x20, place.pointee < 0x80,
      place.pointee != UInt8(ascii: "\""), place.pointee != UInt8(ascii: "\\")
    {
      place += 1
    }
  }

  /// The next eight bytes as a number, the first one lowest.
  private var eight: UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(place).loadUnaligned(as: UInt64.self))
  }

  private static func digit(_ byte: UInt8) -> Int? {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") ? Int(byte - UInt8(ascii: "0")) : nil
  }

  static func areEqual(
    _ one: UnsafePointer<UInt8>, _ other: UnsafePointer<UInt8>, _ count: Int
  ) -> Bool {
    for place in 0..<count where one[place] != other[place] { return false }
    return true
  }
}
