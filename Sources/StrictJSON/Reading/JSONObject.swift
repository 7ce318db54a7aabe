/// Reads the members of one JSON object, strictly: what is missing, of the wrong type or not known
/// is noted with its key path, and reading goes on, so that all problems are told at once.
///
/// Where a required value is missing a placeholder is returned; a file with problems is never used.
/// Each key is asked for once, and `finish` is called last.
public struct JSONObject {
  private let value: JSONValue
  private var found = 0
  private var asked: [StaticString] = []

  /// Reads a value that must be an object.
  public init(_ value: JSONValue) {
    self.value = value
    if value.kind != .object { value.report("must be an object") }
    asked.reserveCapacity(12)
  }

  /// The value of a key that may be absent.
  public mutating func optional(_ key: StaticString) -> JSONValue? {
    asked.append(key)
    // Where all members are found, what is asked for besides is absent.
    guard found < value.document.entries[value.index].count else { return nil }
    guard let index = value.document.value(of: key, in: value.index) else { return nil }
    found += 1
    return JSONValue(value.document, index)
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
  @inlinable
  public mutating func list<Element>(_ key: StaticString, _ read: (JSONValue) -> Element)
    -> [Element]
  {
    optional(key)?.list(read) ?? []
  }

  /// Notes the members that nobody asked for.
  public func finish() {
    guard value.kind == .object, found < value.document.entries[value.index].count else { return }
    let known = asked.map(\.description)
    var seen: Set<String> = []
    _ = value.members { key, value in
      if !known.contains(key) {
        value.report("unknown key\(key.hint(in: known))")
      } else if !seen.insert(key).inserted {
        value.report("is given twice")
      }
    }
  }
}
