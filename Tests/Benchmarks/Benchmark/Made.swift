import Foundation
import Rules

/// Files that are made for the benchmark, in a folder that is taken away at its end.
struct Made {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "advise-benchmark-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// A catalog of many models: Qwen3-8B again and again under other names, 500 in a file.
  func catalog(of count: Int) throws -> URL {
    let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Data/families/qwen3.json").standardizedFileURL
    let data = try Data(contentsOf: source)
    let family = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    let models = family["models"] as? [[String: Any]] ?? []
    var model = models.first { $0["name"] as? String == "Qwen3-8B" } ?? [:]
    for key in ["aliases", "ollama", "supersededBy", "scores"] { model[key] = nil }
    // The official weights and two others, as a team would list them.
    let checkpoints = (model["checkpoints"] as? [[String: Any]] ?? []).prefix(3)
    let target = folder.appending(path: "catalog-\(count)")
    try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
    for file in 0..<max(1, count / 500) {
      let copies = (0..<min(500, count)).map { number -> [String: Any] in
        var copy = model
        let name = "Made-\(file)-\(number)"
        copy["name"] = name
        copy["checkpoints"] = checkpoints.enumerated().map { place, checkpoint in
          checkpoint.merging(["repository": "made/\(name)-\(place)"]) { $1 }
        }
        return copy
      }
      let made = family.merging(
        ["id": "made-\(file)", "name": "Made \(file)", "models": copies, "organizations": ["made"]]
      ) { $1 }
      try JSONSerialization.data(withJSONObject: made)
        .write(to: target.appending(path: "made-\(file).json"))
    }
    return target
  }

  /// A file of requests.
  func batch(_ name: String, _ lines: [String]) throws -> URL {
    let file = folder.appending(path: name)
    try Data(lines.joined(separator: "\n").utf8).write(to: file)
    return file
  }

  /// Every model on cards of many sizes, no question twice.
  static func fits(_ models: [String]) -> [String] {
    (1...40).flatMap { size in
      models.map { #"{"command":"fit","name":"\#($0)","vram":\#(2 * size)}"# }
    }
  }

  /// The same with another context on every line, so that nothing that was counted counts again.
  static func fitsOfContexts(_ models: [String]) -> [String] {
    (1...20).flatMap { size in
      models.enumerated().map { number, model in
        let context = 512 + (size * models.count + number) % 15_000
        return
          #"{"command":"fit","name":"\#(model)","vram":\#(4 * size),"context":\#(context)}"#
      }
    }
  }

  /// Every task with many sizes of cards and numbers of rows, no question twice.
  static func recommendations(_ tasks: [String]) -> [String] {
    (1...40).flatMap { size in
      [0, 200, 500, 5000].flatMap { rows in
        tasks.map { #"{"task":"\#($0)","vram":\#(2 * size),"rows":\#(rows)}"# }
      }
    }
  }
}
