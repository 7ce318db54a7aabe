import Foundation

/// A file of Swift in `Sources`, as far as the tests of the architecture read it.
struct SourceFile {
  /// The path below `Sources`.
  let path: String
  /// The text without comments and without what stands between quotes.
  let code: String

  init(path: String, text: String) {
    self.path = path
    code = text.replacing(/"""[\s\S]*?"""/, with: "")
      .replacing(/"(?:\\.|[^"\\\n])*"/, with: "").replacing(/\/\/.*/, with: "")
  }

  static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources").standardizedFileURL

  /// Every file, by path.
  static func all() throws -> [SourceFile] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: sources.path).sorted()
    return try paths.filter { $0.hasSuffix(".swift") }.map { path in
      let text = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
      return SourceFile(path: path, text: text)
    }
  }

  /// The folder directly below `Sources`.
  var target: String { String(path.prefix { $0 != "/" }) }

  /// The folder directly below that of the target; `root` where there is none.
  var folder: String {
    let parts = path.split(separator: "/")
    return parts.count > 2 ? String(parts[1]) : "root"
  }

  /// The modules that it imports.
  var imports: Set<String> {
    Set(code.matches(of: /(?m)^ *(?:@testable )?import (\w+)/).map { String($0.1) })
  }

  /// The types that it declares for others: those that lie in no other type.
  var types: Set<String> {
    let declaration =
      /(?m)^(?:(?:public|package|final|indirect|@\w+) )*(?:struct|class|enum|protocol|actor|typealias) (\w+)/
    return Set(code.matches(of: declaration).map { String($0.1) })
  }

  /// Every word that may be a type's name.
  var names: Set<String> { Set(code.matches(of: /\b[A-Z]\w*/).map { String($0.0) }) }
}
