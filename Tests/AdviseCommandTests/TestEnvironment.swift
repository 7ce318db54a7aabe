import AdviseCommand
import Foundation

/// Parts of an answer, in order.
final class Parts: @unchecked Sendable {
  private let lock = NSLock()
  private var parts: [String] = []

  var count: Int { lock.withLock { parts.count } }
  var text: String { lock.withLock { parts.joined() } }

  func take(_ part: String) -> Bool {
    lock.withLock { parts.append(part) }
    return true
  }
}

/// Input that comes in parts.
final class Input: @unchecked Sendable {
  private let lock = NSLock()
  private var parts: [[UInt8]]

  init(_ parts: [[UInt8]]) { self.parts = parts.filter { !$0.isEmpty }.reversed() }

  func next() -> [UInt8] { lock.withLock { parts.popLast() ?? [] } }
}

extension Environment {
  /// No file, but something on standard input.
  static func input(
    _ parts: [[UInt8]], write: (@Sendable (_ part: String) -> Bool)? = nil
  ) -> Environment {
    let input = Input(parts)
    return Environment(
      item: Environment.none.item, read: Environment.none.read,
      nextInput: { () throws(InputError) in input.next() }, write: write)
  }
}
