/// The members of one object of a document, found in any order.
final class JSONMembers {
  private let reading: JSONValue.Reading
  private var members: [(key: Int, value: Int)] = []
  private var taken: [Bool]
  private var known: [StaticString] = []
  private var next = 0

  init(_ reading: JSONValue.Reading, _ index: Int) {
    self.reading = reading
    let entries = reading.document.entries
    let entry = entries[index]
    if entry.kind == .object {
      members.reserveCapacity(Int(entry.count))
      var child = index + 1
      while child < Int(entry.next) {
        members.append((child, child + 1))
        child = Int(entries[child + 1].next)
      }
    } else {
      JSONValue(.document(reading, index)).report("must be an object")
    }
    taken = Array(repeating: false, count: members.count)
  }

  /// The value of a key.
  func value(of key: StaticString) -> JSONValue? {
    known.append(key)
    // Readers ask mostly in the order of the file, so the search goes on where the last one ended.
    for step in members.indices {
      let number = next + step < members.count ? next + step : next + step - members.count
      guard !taken[number], reading.document.equals(members[number].key, key) else { continue }
      taken[number] = true
      next = number + 1
      return JSONValue(.document(reading, members[number].value))
    }
    return nil
  }

  /// All members.
  var all: [(key: String, value: JSONValue)] {
    members.map { (reading.document.text($0.key), JSONValue(.document(reading, $0.value))) }
  }

  /// Notes the members that nobody asked for.
  func reportOthers() {
    guard taken.contains(false) else { return }
    let names = known.map(\.description)
    for (number, member) in members.enumerated() where !taken[number] {
      let key = reading.document.text(member.key)
      JSONValue(.document(reading, member.value)).report(
        names.contains(key) ? "is given twice" : "unknown key\(key.hint(in: names))")
    }
  }
}
