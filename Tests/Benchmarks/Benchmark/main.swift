import AdviseCommand
import Foundation
import Rules

// Times whole processes against an empty Swift program, batches, large catalogs, and the parts of
// one answer.
//
// Run by hand: `swift run -c release advise-benchmark`. Machines are noisy, so the programs take
// turns, medians are compared, and ratios are what counts. How much memory a single answer takes is
// less than this program holds: `/usr/bin/time -f %M advise …` tells it.

let commands: [(name: String, program: String, arguments: [String])] = [
  ("empty program", "advise-empty", []),
  ("--help", "advise", ["--help"]),
  (
    "--task code --rows 500 --vram 12", "advise",
    ["--task", "code", "--rows", "500", "--vram", "12"]
  ),
  ("the same as JSON", "advise", ["--task", "code", "--rows", "500", "--vram", "12", "--json"]),
  (
    "the same in Chinese", "advise",
    ["--task", "code", "--rows", "500", "--vram", "12", "--locale", "zh"]
  ),
  ("name Qwen/Qwen3-8B", "advise", ["name", "Qwen/Qwen3-8B"]),
  ("fit Qwen3-8B --vram 12", "advise", ["fit", "Qwen3-8B", "--vram", "12"]),
  ("--gpu 'RTX 3090' --language zh", "advise", ["--gpu", "RTX 3090", "--language", "zh"]),
]
for part in 1...3 {
  var runs = Array(repeating: [ProgramRun](), count: commands.count)
  for _ in 0..<40 {
    for (index, command) in commands.enumerated() {
      runs[index].append(run(command.program, command.arguments))
    }
  }
  print("Whole processes, run \(part) of 3, median of 40, in turns:")
  let empty = median(runs[0].map(\.time))
  for (index, command) in commands.enumerated() {
    let time = median(runs[index].map(\.time))
    print("  \(shown(time)) ms  \(shown(time / empty))x  \(command.name)")
  }
}

let advisor = try Advisor.embedded()
let models = advisor.catalog.families.flatMap { $0.models.map(\.name) }
let made = try Made()
defer { made.remove() }

print("Batches, on \(ProcessInfo.processInfo.activeProcessorCount) cores:")
let fits = Made.fits(models)
let recommendations = Made.recommendations(advisor.guidance.tasks.map(\.id))
let again = Array(repeating: fits[0], count: 100_000)
for (name, lines) in [
  ("different fit", fits), ("fit with different contexts", Made.fitsOfContexts(models)),
  ("different recommend", recommendations), ("the same fit", again),
] {
  let file = try made.batch(name, lines)
  let result = run("advise", ["batch", file.path])
  let rate = Int(Double(lines.count) / result.time * 1000)
  let each = Int(Double(lines.count) / result.processorTime * 1000)
  print(
    "  \(lines.count) lines, \(rate) per second, \(each) per second and core, "
      + "\(shown(result.memory)) MiB  \(name)")
}

print("Catalogs of many models:")
for count in [1000, 10_000, 100_000] {
  let catalog = try made.catalog(of: count).path
  for words in [["--vram", "12"], ["list", "models"], ["fit", "Made-0-7", "--vram", "12"]] {
    let result = run("advise", words + ["--catalog", catalog])
    let each = shown(result.time * 1000 / Double(count))
    print(
      "  \(count) models: \(shown(result.time)) ms, \(each) µs each, \(shown(result.memory)) MiB  "
        + words.joined(separator: " "))
  }
}

let clock = ContinuousClock()
print("Parts, in one process:")
let reading = (0..<20).map { _ in milliseconds(clock.measure { _ = try? Advisor.embedded() }) }
print("  \(shown(median(reading))) ms  read the catalog")
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
print(
  "  \(shown(time)) ms  read \(names.count) names, \(Int(Double(names.count) / time * 1000)) per second"
)
