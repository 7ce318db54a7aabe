import Foundation
import Rules

// How often the ranking puts the model first that independent sources measured better.
//
//   swift run -c release advise-quality            every source in turn held out, and none
//   swift run -c release advise-quality --write    derives Data/evidence/standings/ anew
//   swift run -c release advise-quality --pairs    the pairs as tab-separated lines

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

for mode in [Request.Mode.run, .finetune] {
  for held in sources.map({ Optional($0.id) }) + [nil] {
    var report = QualityReport(judge, advisor.catalog, mode, held: held)
    for source in sources where held == nil || source.id == held { report.add(source) }
    print(report.text)
  }
}
