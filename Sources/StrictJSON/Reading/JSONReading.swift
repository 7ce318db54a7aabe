/// The result of reading a file.
public struct JSONReading<Value> {
  /// The value, with placeholders where there are problems; `nil` when the text is not JSON.
  public let value: Value?
  /// The problems of the file.
  public let problems: [Problem]

  /// The value, when nothing is wrong.
  ///
  /// - Throws: `JSONFileError` with the problems.
  public func get() throws(JSONFileError) -> Value {
    guard let value, problems.isEmpty else { throw JSONFileError(problems: problems) }
    return value
  }
}
