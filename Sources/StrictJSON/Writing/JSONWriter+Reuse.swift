// Writing again what was written before, for batches.
extension JSONWriter {
  /// Adds members that are the same each time, and remembers them where they stand on one line.
  public mutating func add(
    remembering text: inout String?, _ members: (inout JSONWriter) -> Void
  ) {
    if isPretty || !translation.texts.isEmpty { return members(&self) }
    if let text {
      separate()
      bytes += text.utf8
      isEmpty = false
    } else {
      let start = bytes.count + (isEmpty ? 0 : 1)
      members(&self)
      if start < bytes.count { text = String(decoding: bytes[start...], as: UTF8.self) }
    }
  }

  /// Adds a member whose value was written before, in this object or in one of its depth.
  public mutating func add(_ key: StaticString, again value: Written) {
    begin(key)
    bytes += Array(bytes[value.range])
    endMember()
  }

  /// Adds a member that is an object, and says where it stands.
  public mutating func addForReuse(
    _ key: StaticString, object members: (inout JSONWriter) -> Void
  ) -> Written {
    begin(key)
    let start = bytes.count
    object(members)
    endMember()
    return Written(range: start..<bytes.count)
  }

  /// The bytes of a value that was written.
  public struct Written {
    fileprivate let range: Range<Int>
  }
}
