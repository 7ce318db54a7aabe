import MeasuredMemory
import MemoryEstimation

// How far the estimates are from what others measured: run it by hand.
//
//     swift run -c release advise-accuracy

/// One group of rows as a line.
func line(_ name: String, _ errors: [Double]) {
  guard !errors.isEmpty else { return }
  let reached = Statistics(errors: errors)
  func cell(_ number: Double, _ places: Double = 10) -> String {
    let text = "\((number * places).rounded() / places)"
    return String(repeating: " ", count: max(0, 9 - text.count)) + text
  }
  let padding = String(repeating: " ", count: max(1, 28 - name.count))
  let rows = "\(reached.count)"
  print(
    "  \(name)\(padding)\(String(repeating: " ", count: max(0, 4 - rows.count)))\(rows)"
      + cell(reached.median, 100) + cell(reached.percentile90, 100) + cell(reached.bias, 100)
      + cell(reached.tooLow))
}

/// A table of groups, and of all rows together.
func table<Row>(
  _ title: String, _ rows: [Row], _ error: (Row) -> Double,
  by groups: [(String, (Row) -> String)]
) {
  print("\n\(title)")
  print("                              rows   median   90th %     bias  low > 5 %")
  line("all", rows.map(error))
  for (name, key) in groups {
    print("  by \(name)")
    for (group, members) in Dictionary(grouping: rows, by: key).sorted(by: { $0.key < $1.key }) {
      line("  " + group, members.map(error))
    }
  }
}

print("Relative errors in per cent; the 90th percentile and the median are of absolute errors.")
table(
  "Training, published peaks", MeasuredRun.all, \.error,
  by: [
    ("source", \.source), ("technique", \.technique.rawValue), ("trainer", \.trainer.rawValue),
  ])
table(
  "Running, published measurements", MeasuredInference.all, \.error,
  by: [("source", \.source), ("engine", \.engine.rawValue), ("part", \.component)])
table("GGUF files", MeasuredFile.all, \.error, by: [("source", \.source)])

print("\nUnsloth, of which no run is fully stated")
print("                              rows   median   90th %     bias  low > 5 %")
let contexts = UnslothRow.longestContexts
line(
  "longest contexts, unsloth", contexts.filter { $0.row["trainer"] == "unsloth" }.map(\.cardError))
line("longest contexts, hf", contexts.filter { $0.row["trainer"] == "hf" }.map(\.cardError))
line("notebooks, A100 to 2026.3", UnslothRow.notebooks.filter(\.isLargeCard).map(\.reservedError))
line("notebooks, all (bounds)", UnslothRow.notebooks.map(\.reservedError))
line("notebooks before training", UnslothRow.notebooks.map(\.weightError))
line("published minima", UnslothRow.minima.map(\.minimumError))

print("\nOwn runs on an H200")
print("                              rows   median   90th %     bias  low > 5 %")
for trainer in [Trainer.hf, .unsloth] {
  let runs = OwnRun.all.filter { $0.trainer == trainer }
  line("whole process, \(trainer.rawValue)", runs.map(\.processError))
  line("PyTorch's peak, \(trainer.rawValue)", runs.map(\.allocatedError))
}

print("\nWhat is asked of the estimates")
/// One demand, and whether it is met.
func demand(_ text: String, _ isMet: Bool) { print("  \(isMet ? "met    " : "NOT MET")  \(text)") }

let training = Statistics(errors: MeasuredRun.all.map(\.error))
demand("training: median at most 2.5 %", training.median <= 2.5)
demand("training: 90th percentile at most 9 %", training.percentile90 <= 9)
demand("training: too low by more than 5 % on fewer than a fifth", training.tooLow < 20)
for (source, rows) in Dictionary(grouping: MeasuredRun.all, by: \.source).sorted(by: {
  $0.key < $1.key
})
where source != "chatglm-ptuning" {
  demand("\(source): median at most 6 %", Statistics(errors: rows.map(\.error)).median <= 6)
}
let running = Statistics(errors: MeasuredInference.all.map(\.error))
demand("running: median at most 1.1 %", running.median <= 1.1)
demand("running: 90th percentile at most 6 %", running.percentile90 <= 6)
let files = Statistics(errors: MeasuredFile.all.map(\.error))
demand("GGUF files: median at most 0.05 %", files.median <= 0.05)
demand("GGUF files: 90th percentile at most 0.5 %", files.percentile90 <= 0.5)
demand("unsloth: longest contexts within 15 %", contexts.allSatisfy { abs($0.cardError) < 0.15 })
let lowest = UnslothRow.notebooks.map(\.reservedError).min() ?? 0
demand(
  "unsloth: no notebook more than 10 % above (lowest estimate \((lowest * 1000).rounded() / 10) %)",
  lowest > -0.1)
