/// The line on a terminal that shows how far a long run is.
///
/// Empty in the second in which the run begins, so that short runs show nothing; then at most one
/// text a second, each in the place of the one before.
public struct ProgressLine: Sendable {
  private var last: Int?
  private var isShown = false

  /// A line of which nothing is shown.
  public init() {}

  /// The characters to write for a text; `nil` when it is too early for one.
  ///
  /// - Parameter second: The time by a clock that never goes back, in whole seconds.
  public mutating func update(_ text: String, at second: Int) -> String? {
    defer { last = max(last ?? second, second) }
    guard let last, second > last else { return nil }
    isShown = true
    return "\r\(text)\u{1B}[K"
  }

  /// The characters that erase the line; `nil` where none is shown.
  public var end: String? { isShown ? "\r\u{1B}[K" : nil }
}
