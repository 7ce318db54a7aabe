import Foundation

/// One run of a program.
struct ProgramRun {
  /// How long it took, in milliseconds.
  let time: Double
  /// The processor time of all its threads, in milliseconds.
  let processorTime: Double
  /// The most memory that it held, in MiB, or what this program held when it started it, if that is
  /// more: the system counts that in.
  let memory: Double
}

/// The folder of the programs.
let folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()

/// Runs a program to its end.
///
/// By `posix_spawn`, since Foundation's `Process` looks for the exit only every 50 ms on Linux.
func run(_ name: String, _ arguments: [String]) -> ProgramRun {
  let path = folder.appendingPathComponent(name).path
  #if os(Linux)
    var actions = posix_spawn_file_actions_t()
  #else
    var actions: posix_spawn_file_actions_t?
  #endif
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  for descriptor: Int32 in [1, 2] {
    posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
  }
  var words = ([path] + arguments).map { strdup($0) } + [nil]
  defer { for word in words { free(word) } }
  var child = pid_t()
  var status: Int32 = 0
  var usage = rusage()
  let clock = ContinuousClock()
  let start = clock.now
  guard posix_spawn(&child, path, &actions, nil, &words, environ) == 0 else {
    return ProgramRun(time: .nan, processorTime: .nan, memory: .nan)
  }
  wait4(child, &status, 0, &usage)
  #if os(Linux)
    let unit = 1024.0
  #else
    let unit = 1024.0 * 1024
  #endif
  return ProgramRun(
    time: milliseconds(start.duration(to: clock.now)),
    processorTime: milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime),
    memory: Double(usage.ru_maxrss) / unit)
}

private func milliseconds(_ time: timeval) -> Double {
  Double(time.tv_sec) * 1000 + Double(time.tv_usec) / 1000
}

func milliseconds(_ duration: Duration) -> Double {
  let (seconds, attoseconds) = duration.components
  return Double(seconds) * 1000 + Double(attoseconds) / 1e15
}

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

func shown(_ value: Double) -> String { String(format: "%.2f", value) }
