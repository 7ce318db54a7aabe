/// Reads the members of one JSON object, strictly: what is missing, of the wrong type or not known
/// is noted with its key path, and reading goes on, so that all problems are told at once.
///
/// Where a required value is missing a placeholder is returned; a file with problems is never used.
public struct JSONObject {
  private let value: JSONValue
  /// The keys' entries: the first, the one after the last, the one to look at first.
  private let start: Int
  private let end: Int
  private var next: Int
  private var missing: Int
  /// What was asked for, once the file is known to have problems.
  private var known: [StaticString] = []
  private var taken: Set<Int> = []

  /// Reads a value that must be an object.
  public init(_ value: JSONValue) {
    self.value = value
    let entry = value.entry
    start = value.index + 1
    if entry.kind == .object {
      end = Int(entry.next)
      missing = Int(entry.count)
    } else {
      end = start
      missing = 0
      value.report("must be an object")
    }
    next = start
  }

  /// The value of a key that may be absent.
  public mutating func optional(_ key: StaticString) -> JSONValue? {
    let isQuick = value.source.problems.isQuick
    if !isQuick { known.append(key) }
    if missing == 0 { return nil }
    let text = UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount)
    // Readers ask mostly in the order of the file, so the search goes on where the last one ended.
    guard let place = find(text, next..<end, isQuick) ?? find(text, start..<next, isQuick) else {
      return nil
    }
    if !isQuick { taken.insert(place) }
    missing -= 1
    next = Int(value.source.entries[place + 1].next)
    return JSONValue(source: value.source, index: place + 1)
  }

  private func find(_ key: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ isQuick: Bool)
    -> Int?
  {
    var place = range.lowerBound
    while place < range.upperBound {
      if value.source.equals(place, key), isQuick || !taken.contains(place) { return place }
      place = Int(value.source.entries[place + 1].next)
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
    var members: [(key: String, value: JSONValue)] = []
    var place = start
    while place < end {
      members.append((value.source.text(place), JSONValue(source: value.source, index: place + 1)))
      place = Int(value.source.entries[place + 1].next)
    }
    return members
  }

  /// Notes the members that nobody asked for. Call it last.
  public func finish() {
    if missing == 0 { return }
    let names = known.map(\.description)
    var place = start
    while place < end {
      if !taken.contains(place) {
        let key = value.source.text(place)
        let unknown = JSONValue(source: value.source, index: place + 1)
        unknown.report(names.contains(key) ? "is given twice" : "unknown key\(key.hint(in: names))")
      }
      place = Int(value.source.entries[place + 1].next)
    }
  }
}
