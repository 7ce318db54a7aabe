import Messages

extension JSONValue {
  /// The elements of an array.
  @inlinable
  public func list<Element>(_ read: (JSONValue) -> Element) -> [Element] {
    var elements: [Element] = []
    forEachElement { elements.append(read($0)) }
    return elements
  }

  /// The elements of an array that must have some.
  @inlinable
  public func filledList<Element>(_ read: (JSONValue) -> Element) -> [Element] {
    let elements = list(read)
    if elements.isEmpty, kind == .array { report("must not be empty") }
    return elements
  }

  /// The members of an object whose keys are data.
  @inlinable
  public func members<Member>(_ read: (_ key: String, _ value: JSONValue) -> Member) -> [Member] {
    var members: [Member] = []
    forEachMember { members.append(read($0, $1)) }
    return members
  }

  @usableFromInline
  func forEachElement(_ body: (JSONValue) -> Void) {
    guard kind == .array else { return report("must be an array") }
    var element = index + 1
    while element < Int(document.entries[index].next), !document.problems.isFull {
      body(JSONValue(document, element))
      element = Int(document.entries[element].next)
    }
  }

  @usableFromInline
  func forEachMember(_ body: (String, JSONValue) -> Void) {
    guard kind == .object else { return report("must be an object") }
    var key = index + 1
    while key < Int(document.entries[index].next) {
      body(document.text(key), JSONValue(document, key + 1))
      key = Int(document.entries[key + 1].next)
    }
  }
}
