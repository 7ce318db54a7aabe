/// Where the values of one object of a stream are, so that its keys can stand in any order.
struct JSONPlaces {
  private typealias Bytes = UnsafeBufferPointer<UInt8>

  /// The members that nobody asked for yet.
  private var members: [(key: Bytes, value: Bytes)] = []
  /// Where the object ends.
  private let end: UnsafePointer<UInt8>
  /// Where the value ends that was asked for last.
  private var endOfValue: UnsafePointer<UInt8>?

  /// Passes the object that is open.
  init?(_ stream: inout JSONStream) {
    while stream.hasMember(isFirst: members.isEmpty) {
      let start = stream.place
      guard stream.skipRestOfString() else { return nil }
      let key = Bytes(start: start, count: stream.place - start - 1)
      guard stream.take(UInt8(ascii: ":")), let value = stream.skipValue() else { return nil }
      members.append((key, value))
    }
    end = stream.place
  }

  /// Goes to the value of a key.
  mutating func move(_ stream: inout JSONStream, to key: StaticString) -> Bool {
    check(&stream)
    let count = key.utf8CodeUnitCount
    let found = members.firstIndex { member in
      guard member.key.count == count, let start = member.key.baseAddress else { return false }
      return JSONStream.areEqual(start, key.utf8Start, count)
    }
    guard !stream.hasFailed, let found, let start = members[found].value.baseAddress
    else { return false }
    stream.place = start
    endOfValue = start + members[found].value.count
    members.remove(at: found)
    return true
  }

  /// Goes behind the object, all of whose values must have been read.
  mutating func finish(_ stream: inout JSONStream) {
    check(&stream)
    if !members.isEmpty { stream.fail() }
    if !stream.hasFailed { stream.place = end }
  }

  /// Fails where the last value was not read to its end.
  private mutating func check(_ stream: inout JSONStream) {
    if let endOfValue, endOfValue != stream.place { stream.fail() }
    endOfValue = nil
  }
}

extension JSONStream {
  /// Passes a value, and answers its bytes. What is in it is looked at when it is read.
  mutating func skipValue() -> UnsafeBufferPointer<UInt8>? {
    skipSpace()
    let start = place
    var depth = 0
    repeat {
      guard place < end else { return nil }
      switch place.pointee {
      case UInt8(ascii: "\""):
        place += 1
        guard skipRestOfString() else { return nil }
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        place += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        place += 1
      default:
        skipPlainValue(isAlone: depth == 0)
      }
    } while depth > 0
    return depth == 0 && place > start
      ? UnsafeBufferPointer(start: start, count: place - start) : nil
  }

  /// Passes what stands between brackets and quotes, or one number or word that stands alone.
  private mutating func skipPlainValue(isAlone: Bool) {
    while place < end {
      switch place.pointee {
      case UInt8(ascii: "\""), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
        UInt8(ascii: "}"):
        return
      case UInt8(ascii: ","), 0x20, 0x0A, 0x0D, 0x09:
        if isAlone { return }
        skipSpace()
        if place < end, place.pointee == UInt8(ascii: ",") { place += 1 }
      default: place += 1
      }
    }
  }

  /// Passes a text behind its first quote.
  mutating func skipRestOfString() -> Bool {
    while true {
      skipPlain()
      guard place < end else { return false }
      switch place.pointee {
      case UInt8(ascii: "\""):
        place += 1
        return true
      case UInt8(ascii: "\\"):
        guard place + 1 < end else { return false }
        place += 2
      default: place += 1
      }
    }
  }
}
