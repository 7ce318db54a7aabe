/// Reads the members of one JSON object, strictly: what is missing, of the wrong type or not known
/// is noted with its key path, and reading goes on, so that all problems are told at once.
///
/// Where a required value is missing a placeholder is returned; a file with problems is never used.
/// A file is read fastest when its keys stand in the order in which they are asked for.
public struct JSONObject {
  private let value: JSONValue
  /// The members of an object in a document.
  private let members: JSONMembers?
  /// The members of an object of a stream, where they may stand in any order.
  private var places: JSONPlaces?
  /// Where a stream is: before the object's end, before its first member, behind a key's quote.
  private var isOpen = true
  private var isFirst = true
  private var isAtKey = false

  /// Reads a value that must be an object.
  public init(_ value: JSONValue) {
    self.value = value
    switch value.source {
    case .stream(let stream):
      members = nil
      stream.pointee.open(UInt8(ascii: "{"))
      if stream.pointee.takesAnyOrder {
        places = JSONPlaces(&stream.pointee)
        if places == nil { stream.pointee.fail() }
      }
    case .document(let reading, let index): members = JSONMembers(reading, index)
    }
  }

  /// The value of a key that may be absent.
  public mutating func optional(_ key: StaticString) -> JSONValue? {
    guard case .stream(let stream) = value.source else { return members?.value(of: key) }
    if places != nil {
      return places?.move(&stream.pointee, to: key) == true ? value : nil
    }
    guard moveToKey(stream), stream.pointee.takeKey(key) else { return nil }
    isAtKey = false
    return value
  }

  /// Whether there is another member.
  private mutating func moveToKey(_ stream: UnsafeMutablePointer<JSONStream>) -> Bool {
    if isOpen, !isAtKey {
      isAtKey = stream.pointee.hasMember(isFirst: isFirst)
      isOpen = isAtKey
      isFirst = false
    }
    return isOpen
  }

  /// The value of a key that must be there.
  public mutating func required(_ key: StaticString) -> JSONValue? {
    if let found = optional(key) { return found }
    value.report("\(key) is missing")
    return nil
  }

  /// A string that must be there and not be empty.
  public mutating func string(_ key: StaticString) -> String { required(key)?.string() ?? "" }

  /// A whole number that must be there and be positive.
  public mutating func count(_ key: StaticString) -> Int { required(key)?.count() ?? 0 }

  /// A list that may be absent, which reads as empty.
  public mutating func list<Element>(_ key: StaticString, _ read: (JSONValue) -> Element)
    -> [Element]
  {
    optional(key)?.list(read) ?? []
  }

  /// Notes the members that nobody asked for. Call it last.
  public mutating func finish() {
    guard case .stream(let stream) = value.source else {
      members?.reportOthers()
      return
    }
    if places != nil {
      places?.finish(&stream.pointee)
    } else if moveToKey(stream) {
      stream.pointee.fail()
    }
  }
}
