import AdviseCommand

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// One piece of work for a thread, and what it brought. Read again only after the thread has ended.
private final class Piece: @unchecked Sendable {
  let number: Int
  let work: Surroundings.Work
  var answers: [BatchAnswer] = []

  init(_ number: Int, _ work: @escaping Surroundings.Work) {
    self.number = number
    self.work = work
  }

  func run() { answers = work(number) }
}

/// Does pieces of work in threads of their own, the first one in this thread.
///
/// Threads of the system, since the runtime of Swift's concurrency takes longer to load than most
/// answers take.
@Sendable func inThreads(_ count: Int, _ work: @escaping Surroundings.Work) -> [[BatchAnswer]] {
  _ = keepsFreedMemory
  let pieces = (0..<count).map { Piece($0, work) }
  var threads: [pthread_t] = []
  var own = Array(pieces.prefix(1))
  for piece in pieces.dropFirst() {
    if let thread = start(piece) { threads.append(thread) } else { own.append(piece) }
  }
  for piece in own { piece.run() }
  for thread in threads { pthread_join(thread, nil) }
  return pieces.map(\.answers)
}

/// Lets the C library of Linux keep up to 64 MiB that are free: the next answers take as much again,
/// and giving it back and taking it anew costs a twentieth of a batch.
private let keepsFreedMemory: Bool = {
  #if canImport(Glibc)
    // The module does not have `malloc.h`, where `M_TRIM_THRESHOLD` is -1.
    typealias Option = @convention(c) (Int32, Int32) -> Int32
    guard let symbol = dlsym(nil, "mallopt") else { return false }
    return unsafeBitCast(symbol, to: Option.self)(-1, 64 << 20) == 1
  #else
    return false
  #endif
}()

/// Starts a thread; nothing where the system gives none.
private func start(_ piece: Piece) -> pthread_t? {
  var attributes = pthread_attr_t()
  pthread_attr_init(&attributes)
  defer { pthread_attr_destroy(&attributes) }
  pthread_attr_setstacksize(&attributes, 8 << 20)
  let argument = Unmanaged.passRetained(piece)
  #if canImport(Darwin)
    var thread: pthread_t?
    let isRefused =
      pthread_create(
        &thread, &attributes,
        { argument in
          Unmanaged<Piece>.fromOpaque(argument).takeRetainedValue().run()
          return nil
        }, argument.toOpaque()) != 0
  #else
    var identifier = pthread_t()
    let isRefused =
      pthread_create(
        &identifier, &attributes,
        { argument in
          if let argument { Unmanaged<Piece>.fromOpaque(argument).takeRetainedValue().run() }
          return nil
        }, argument.toOpaque()) != 0
    let thread: pthread_t? = identifier
  #endif
  if isRefused {
    argument.release()
    return nil
  }
  return thread
}

/// A line on the terminal that says how far a long run is.
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
