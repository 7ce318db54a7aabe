#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Runs a program that may hang, and leaves nothing of it behind.
enum ChildProcess {
  /// What is taken of a program's output: far more than any that is asked for writes.
  private static let outputLimit = 1 << 20

  /// Runs a program with nothing on standard input, and reads what it writes to standard output.
  ///
  /// After the limit it is killed with all that it started.
  static func run(_ program: String, _ arguments: [String], limitInMilliseconds: Int)
    -> MachineReader.Answer
  {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return .notFound }
    defer { close(ends[0]) }
    // Another program that inherits an end would keep the pipe open.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let child = start(program, arguments, output: ends[1])
    close(ends[1])
    guard let child else { return .notFound }
    let deadline = now() + limitInMilliseconds
    let output = read(ends[0], until: deadline)
    guard let output, output.count <= outputLimit else {
      stop(child)
      return output.map { .finished(output: $0, isSuccess: false) } ?? .tooLate
    }
    // Output that has ended does not mean that the program has.
    guard let status = wait(child, until: deadline) else {
      stop(child)
      return .tooLate
    }
    return .finished(output: output, isSuccess: status == 0)
  }

  /// Starts a program in a process group of its own; nothing where that fails.
  private static func start(_ program: String, _ arguments: [String], output: Int32) -> pid_t? {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    guard posix_spawn_file_actions_init(&actions) == 0 else { return nil }
    defer { posix_spawn_file_actions_destroy(&actions) }
    guard posix_spawnattr_init(&attributes) == 0 else { return nil }
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)
    var child = pid_t()
    let error = withStrings([program] + arguments) { words in
      withStrings(environment) { posix_spawn(&child, program, &actions, &attributes, words, $0) }
    }
    return error == 0 ? child : nil
  }

  /// What a program needs of the environment, and answers in English.
  private static var environment: [String] {
    let names = ["PATH", "LD_LIBRARY_PATH", "HOME"]
    let values: [String] = names.compactMap { name in
      getenv(name).map { "\(name)=\(String(cString: $0))" }
    }
    return values + ["LC_ALL=C"]
  }

  private static func withStrings<Answer>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Answer
  ) -> Answer {
    let pointers = strings.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers + [nil])
  }

  /// All that is written, or the first part of what is too much; nothing when time is up.
  private static func read(_ descriptor: Int32, until deadline: Int) -> [UInt8]? {
    var output: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while output.count <= outputLimit {
      let left = deadline - now()
      guard left > 0 else { return nil }
      var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let ready = poll(&wanted, 1, Int32(left))
      if ready == 0 || ready < 0 && errno == EINTR { continue }
      guard ready > 0 else { return nil }
      #if canImport(Darwin)
        let count = Darwin.read(descriptor, &part, part.count)
      #elseif canImport(Glibc)
        let count = Glibc.read(descriptor, &part, part.count)
      #else
        let count = Musl.read(descriptor, &part, part.count)
      #endif
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { return output }
      output += part[..<count]
    }
    return output
  }

  /// The status of a program that has ended; nothing when time is up.
  private static func wait(_ child: pid_t, until deadline: Int) -> Int32? {
    var status: Int32 = 0
    while true {
      let ended = waitpid(child, &status, WNOHANG)
      if ended == child { return status }
      if ended < 0, errno != EINTR { return 1 }
      guard now() < deadline else { return nil }
      usleep(1000)
    }
  }

  /// Kills a program with all that it started, and takes its status so that nothing is left.
  ///
  /// One that waits for a driver dies only when that answers: it is not waited for longer.
  private static func stop(_ child: pid_t) {
    kill(-child, SIGKILL)
    _ = wait(child, until: now() + 500)
  }

  /// Milliseconds of a clock that nobody sets.
  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
  }
}
