import Messages

/// A value that can be written as JSON.
public protocol JSONWritable {
  /// Writes the value.
  func write(to json: inout JSONWriter)
}

extension String: JSONWritable {
  /// Writes the value.
  public func write(to json: inout JSONWriter) { json.write(self) }
}

extension Message: JSONWritable {
  /// Writes the text in the writer's language.
  public func write(to json: inout JSONWriter) { json.write(self) }
}

extension Int: JSONWritable {
  /// Writes the value.
  public func write(to json: inout JSONWriter) { json.write(self) }
}

extension Double: JSONWritable {
  /// Writes the number; a whole one without a point.
  public func write(to json: inout JSONWriter) { json.write(self) }
}

extension Bool: JSONWritable {
  /// Writes the value.
  public func write(to json: inout JSONWriter) { json.write(self) }
}

extension Array: JSONWritable where Element: JSONWritable {
  /// Writes the value.
  @inlinable
  public func write(to json: inout JSONWriter) {
    json.list(self) { json, element in element.write(to: &json) }
  }
}
