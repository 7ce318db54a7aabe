import Foundation
import Rules

// How often the ranking puts the model first that independent sources measured better.
//
//   swift run -c release advise-quality            every source in turn held out, and none
//   swift run -c release advise-quality --write    derives Data/evidence/standings/ anew
//   swift run -c release advise-quality --pairs    the pairs as tab-separated lines
//   swift run -c release advise-quality --neighbours
//                    for each two neighbouring criteria, models that they put in opposite orders

let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .appending(path: "../../../Data/evidence/standings").standardizedFileURL
let advisor = try Advisor.embedded()
let sources = try EvidenceSource.embedded()

if CommandLine.arguments.contains("--write") {
  let derivation = StandingDerivation(sources, advisor.catalog)
  for id in derivation.ids(advisor.guidance) {
    let text = derivation.text(of: id, advisor.guidance)
    try Data(text.utf8).write(to: folder.appending(path: "\(id).json"))
  }
  exit(0)
}

let judge = QualityJudge(advisor, sources)
if CommandLine.arguments.contains("--pairs") {
  for mode in [Request.Mode.run, .finetune] {
    for pair in sources.flatMap({ judge.pairs(of: $0, mode) }) {
      print(
        [
          mode.rawValue, pair.source, pair.task, pair.language ?? "", pair.benchmark, pair.better,
          pair.worse,
        ].joined(separator: "\t"))
    }
  }
  exit(0)
}

if CommandLine.arguments.contains("--neighbours") {
  var requests: [Request] = []
  for task in advisor.guidance.tasks.map(\.id) {
    for mode in Request.Mode.allCases {
      for hardware in [
        Hardware.vram(12), .vram(24), .vram(80), nil, Hardware(unifiedInGiB: 64),
        Hardware(cards: [.init(memoryInGiB: 16)], ramInGiB: 64), Hardware(cards: [], ramInGiB: 32),
      ] {
        for (rows, languages, isBeginner) in [
          (nil, [], false), (500, [], true), (5000, ["zh"], false), (200_000, ["fr"], false),
        ] as [(Int?, [String], Bool)] {
          for context in mode == .run ? [8192, 65536] : [2048, 40960] {
            requests.append(
              Request(
                mode: mode, task: task, rows: rows, hardware: hardware,
                contextLengthInTokens: context, languages: languages, isBeginner: isBeginner))
          }
        }
      }
    }
  }
  for (ids, found) in judge.neighbours(requests) {
    guard let found else {
      print("// none: \(ids.0), \(ids.1)")
      continue
    }
    print("\(ids.0)\t\(ids.1)\t\(found.first)\t\(found.second)\t\(found.request)")
  }
  exit(0)
}

for mode in [Request.Mode.run, .finetune] {
  for held in sources.map({ Optional($0.id) }) + [nil] {
    var report = QualityReport(judge, advisor.catalog, mode, held: held)
    for source in sources where held == nil || source.id == held { report.add(source) }
    print(report.text)
  }
}
