/// A list that few questions need: what is built in is read from the file's bytes when it is asked
/// for, since the tests have seen that it is right.
struct JSONLater<Element: Sendable>: @unchecked Sendable {
  private enum Content {
    case read([Element])
    case builtIn(UnsafeBufferPointer<UInt8>, (JSONValue) -> Element)
  }

  private let content: Content

  /// A list that is known.
  init(_ elements: [Element] = []) { content = .read(elements) }

  /// A list that is read now, or only passed, where the text stays.
  init(_ value: JSONValue?, _ read: @escaping (JSONValue) -> Element) {
    if let value, case .stream(let stream) = value.source, stream.pointee.defers {
      let bytes = stream.pointee.skipValue()
      if bytes == nil { stream.pointee.fail() }
      content = bytes.map { .builtIn($0, read) } ?? .read([])
    } else {
      content = .read(value?.list(read) ?? [])
    }
  }

  /// Whether nobody has looked at the list yet.
  var isDeferred: Bool {
    if case .builtIn = content { return true }
    return false
  }

  /// The elements.
  var elements: [Element] {
    switch content {
    case .read(let elements): return elements
    case .builtIn(let bytes, let read):
      guard var stream = JSONStream(bytes) else { return [] }
      return withUnsafeMutablePointer(to: &stream) { JSONValue(.stream($0)).list(read) }
    }
  }
}
