import Foundation
import Rules

let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .appending(path: "../../../Data/evidence/standings").standardizedFileURL
let advisor = try Advisor.embedded()

if CommandLine.arguments.contains("--write") {
  let derivation = StandingDerivation(try EvidenceSource.embedded(), advisor.catalog)
  for id in derivation.ids(advisor.guidance) {
    let text = derivation.text(of: id, advisor.guidance)
    try Data(text.utf8).write(to: folder.appending(path: "\(id).json"))
  }
  exit(0)
}
