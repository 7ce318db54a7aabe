import AdviseCommand

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The line on the terminal that says how far a long run is.
enum Progress {
  /// Shows a text in the place of the one before.
  static func show(_ text: String) {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    if let text = line.update(text, at: now.tv_sec) { _ = writeText(text, to: STDERR_FILENO) }
  }

  /// Takes the line away.
  static func clear() {
    if let text = line.end { _ = writeText(text, to: STDERR_FILENO) }
  }

  // Shown from the one thread that reads the lines.
  nonisolated(unsafe) private static var line = ProgressLine()
}
