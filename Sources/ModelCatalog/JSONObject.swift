/// Reads the members of one JSON object, strictly: what is missing, of the wrong type or not known
/// is noted with its key path, and reading goes on, so that all problems are told at once.
///
/// Where a required value is missing a placeholder is returned; a file with problems is never used.
public struct JSONObject {
  private let value: JSONValue
  private var members: [(key: Int, value: Int)] = []
  private var taken: [Bool]
  private var known: [StaticString] = []
  private var next = 0

  /// Reads a value that must be an object.
  public init(_ value: JSONValue) {
    self.value = value
    let document = value.document
    let entry = document.entries[value.index]
    if entry.kind == .object {
      members.reserveCapacity(Int(entry.count))
      var child = value.index + 1
      while child < Int(entry.next) {
        members.append((child, child + 1))
        child = Int(document.entries[child + 1].next)
      }
    } else {
      value.report("must be an object")
    }
    taken = Array(repeating: false, count: members.count)
  }

  /// The value of a key that may be absent.
  public mutating func optional(_ key: StaticString) -> JSONValue? {
    known.append(key)
    // Readers ask mostly in the order of the file, so the search goes on where the last one ended.
    for step in members.indices {
      let number = next + step < members.count ? next + step : next + step - members.count
      guard !taken[number], value.document.equals(members[number].key, key) else { continue }
      taken[number] = true
      next = number + 1
      return JSONValue(value.source, members[number].value)
    }
    return nil
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

  /// All members, for objects whose keys are data.
  public var all: [(key: String, value: JSONValue)] {
    members.map {
      (value.document.text($0.key), JSONValue(value.source, $0.value))
    }
  }

  /// Notes the members that nobody asked for. Call it last.
  public func finish() {
    guard taken.contains(false) else { return }
    let names = known.map(\.description)
    for (number, member) in members.enumerated() where !taken[number] {
      let key = value.document.text(member.key)
      let unknown = JSONValue(value.source, member.value)
      unknown.report(names.contains(key) ? "is given twice" : "unknown key\(key.hint(in: names))")
    }
  }
}
