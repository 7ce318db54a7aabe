import AdviseCommand
import Foundation
import Rules

/// Times whole processes against an empty Swift program, and the parts of one answer.
///
/// Run by hand: `swift run -c release advise-benchmark`. Machines are noisy, so the programs take
/// turns, medians are compared, and ratios are what counts.

let folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()

/// Runs a program to its end and answers the milliseconds that took.
///
/// By `posix_spawn`, since Foundation's `Process` looks for the exit only every 50 ms on Linux.
func run(_ name: String, _ arguments: [String]) -> Double {
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
  let clock = ContinuousClock()
  let start = clock.now
  guard posix_spawn(&child, path, &actions, nil, &words, environ) == 0 else { return .nan }
  waitpid(child, &status, 0)
  return milliseconds(start.duration(to: clock.now))
}

func milliseconds(_ duration: Duration) -> Double {
  let (seconds, attoseconds) = duration.components
  return Double(seconds) * 1000 + Double(attoseconds) / 1e15
}

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

func shown(_ value: Double) -> String { String(format: "%.2f", value) }

let commands: [(name: String, program: String, arguments: [String])] = [
  ("empty program", "advise-empty", []),
  ("--help", "advise", ["--help"]),
  (
    "--task code --rows 500 --vram 12", "advise",
    ["--task", "code", "--rows", "500", "--vram", "12"]
  ),
  ("the same as JSON", "advise", ["--task", "code", "--rows", "500", "--vram", "12", "--json"]),
  ("name Qwen/Qwen3-8B", "advise", ["name", "Qwen/Qwen3-8B"]),
  ("--gpu 'RTX 3090' --language zh", "advise", ["--gpu", "RTX 3090", "--language", "zh"]),
]
var times = Array(repeating: [Double](), count: commands.count)
for _ in 0..<40 {
  for (index, command) in commands.enumerated() {
    times[index].append(run(command.program, command.arguments))
  }
}
print("Whole processes, median of 40, in turns:")
for (index, command) in commands.enumerated() {
  let time = median(times[index])
  print("  \(shown(time)) ms  \(shown(time / median(times[0])))x  \(command.name)")
}

let clock = ContinuousClock()
print("Parts, in one process:")
var advisor: Advisor?
print(
  "  \(shown(milliseconds(try clock.measure { advisor = try .embedded() }))) ms  read the catalog")
if let advisor {
  for request in [Request(task: "code", rows: 500, hardware: .vram(12)), Request()] {
    let runs = (0..<20).map { _ in milliseconds(clock.measure { _ = advisor.advise(on: request) }) }
    print("  \(shown(median(runs))) ms  answer for \(request.task)")
  }
  let names = advisor.catalog.families.flatMap { family in
    family.models.flatMap { $0.checkpoints.map(\.repository) }
  }
  var letters = 0
  let time = milliseconds(
    clock.measure { for name in names { letters += ModelName(name).name.count } })
  let perSecond = Double(names.count) / time * 1000
  print("  \(shown(time)) ms  read \(names.count) names, \(Int(perSecond)) per second")
  print(
    "  \(shown(milliseconds(clock.measure { _ = NameIndex(advisor.catalog) }))) ms  index the names"
  )
}
