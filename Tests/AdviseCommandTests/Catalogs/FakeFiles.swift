@testable import AdviseCommand

/// A machine that exists only in the test: paths with texts, and folders that follow from them.
struct FakeFiles {
  var files: [String: [UInt8]] = [:]
  /// Paths that cannot be read, with the reason.
  var broken: [String: String] = [:]
  /// What stands on standard input.
  var input: [UInt8] = []
  /// The environment.
  var variables: [String: String] = [:]

  init(_ texts: [String: String] = [:], broken: [String: String] = [:]) {
    files = texts.mapValues { Array($0.utf8) }
    self.broken = broken
  }

  var environment: Environment {
    let files = files
    let broken = broken
    let variables = variables
    let input = Input([input])
    return Environment(
      item: { path throws(InputError) in
        let path = path.hasSuffix("/") ? String(path.dropLast()) : path
        if let reason = broken[path] { throw InputError(path, .verbatim(reason)) }
        if files[path] != nil { return .file }
        let inside = (Array(files.keys) + Array(broken.keys)).filter { $0.hasPrefix(path + "/") }
        guard !inside.isEmpty else { throw InputError(path, "no such file or directory") }
        let names = inside.compactMap {
          $0.dropFirst(path.count + 1).split(separator: "/").first.map(String.init)
        }
        return .folder(Array(Set(names)))
      },
      read: { path, limit throws(InputError) in
        let path = path.replacing("//", with: "/")
        if let reason = broken[path] { throw InputError(path, .verbatim(reason)) }
        guard let bytes = files[path] else { throw InputError(path, "no such file or directory") }
        guard bytes.count <= limit else { throw InputError(path, "too large") }
        return bytes
      },
      nextInput: { () throws(InputError) in input.next() }, variable: { variables[$0] })
  }

  func run(_ words: String...) -> Outcome { AdviseCommand.run(words, in: environment) }

  /// A family with one model of half a billion parameters.
  static func family(
    _ id: String = "acme-2", name: String = "Acme-2", license: String = "apache-2.0",
    type: String? = "qwen2", extra: String = ""
  ) -> String {
    """
    {
      "id": "\(id)", "name": "\(name)", "series": "acme", "organizations": ["acme"],
      "languages": {"tags": ["en"], "source": "acme/\(name):README.md"},
      "models": [
        {
          "name": "\(name)-0.5B", "release": "2025-03", "license": "\(license)",\(extra)
          \(type.map { "\"modelType\": \"\($0)\"," } ?? "")
          "context": {"nativeInTokens": 32768},
          "parameters": {"total": 494032768},
          "architecture": {
            "layers": 24, "hiddenSize": 896, "intermediateSize": 4864, "attentionHeads": 14,
            "keyValueHeads": 2, "headDimension": 64, "vocabularySize": 151936,
            "hasTiedEmbeddings": true, "biases": ["queryKeyValue"]
          },
          "checkpoints": [
            {"repository": "acme/\(name)-0.5B-Instruct", "variant": "instruct",
             "quantization": "16-bit", "isOfficial": true, "evidence": ["vendorDocumentation"]}
          ],
          "sources": ["acme/\(name):README.md"]
        }
      ]
    }
    """
  }

  /// Tasks that list a family first.
  static func tasks(_ id: String = "acme-2") -> String {
    """
    {"tasks": [{"id": "chat", "title": "chat", "leading": ["\(id)"], "cites": ["team#chat"]}]}
    """
  }
}
