import Messages
import ModelCatalog
import StrictJSON

/// A small catalog that shows what a rule of the audit finds, or lets pass.
public struct AuditExample: Sendable {
  /// One value that is put into the example's family file.
  public struct Edit: Sendable {
    /// The key path, such as `models[1].release`.
    public let path: String
    /// The value; nothing takes the key away.
    public let value: JSONTree?
  }

  /// What the example shows.
  public let name: Message
  /// What is put into the family file that all examples start from.
  public let edits: [Edit]
  /// What is put into the list of cards that all examples start from.
  let gpuEdits: [Edit]
  /// The lines that the example's task lists.
  let lines: [String]
  /// Whether a second family, of another maker, stands beside it.
  let hasNeighbour: Bool

  init(
    _ name: Message, isListed: Bool = true, line: String? = nil, hasNeighbour: Bool = false,
    _ edits: KeyValuePairs<String, JSONTree?> = [:],
    gpus: KeyValuePairs<String, JSONTree?> = [:]
  ) {
    gpuEdits = gpus.map { Edit(path: $0, value: $1) }
    self.name = name
    self.edits = edits.map { Edit(path: $0, value: $1) }
    self.hasNeighbour = hasNeighbour
    var id = "acme-2"
    for case ("id", .string(let other)) in edits { id = other }
    lines = (isListed ? [id] : []) + [line].compactMap(\.self)
    self.id = id
  }

  private let id: String

  /// The files of the example's catalog.
  public func layers() throws(CatalogError) -> [[CatalogFile]] {
    var tree = try Self.start.tree()
    for edit in edits { tree = tree.setting(Self.steps(edit.path)[...], to: edit.value) }
    let file = CatalogFile(name: "\(id).json", text: Array(tree.text.utf8))
    return [[DataFile.licenses.file, file] + (hasNeighbour ? [Self.neighbour] : [])]
  }

  /// The guidance that the example is read with: one task, which takes the example's family.
  public func guidance() throws(CatalogError) -> Guidance {
    let task: JSONTree = .object([
      "id": .string("chat"), "title": .string("chat"), "leading": .strings(lines),
      "cites": .strings(["model-selection#task"]),
    ])
    let text = JSONTree.object(["tasks": .array([task])]).text
    return try Guidance(
      files: [CatalogFile(name: "tasks.json", text: Array(text.utf8))], startingFrom: [])
  }

  /// What the audit finds in the example.
  public func findings() throws(CatalogError) -> [Audit.Finding] {
    Audit(
      CatalogReading(layers: try layers()), try guidance(), ownsTasks: true, gpus: try gpuFile()
    )
    .findings
  }

  /// The example's list of cards.
  private func gpuFile() throws(CatalogError) -> CatalogFile {
    let start = CatalogFile(name: "gpus.json", text: Array(Self.gpuText.utf8))
    var tree = try start.tree()
    for edit in gpuEdits { tree = tree.setting(Self.steps(edit.path)[...], to: edit.value) }
    return CatalogFile(name: "gpus.json", text: Array(tree.text.utf8))
  }

  private static let gpuText = """
    {
      "gpus": [
        {"name": "Acme 16", "vendor": "Acme", "memoryInGiB": 16, "usableMemoryInGiB": 15,
         "fp16InTeraflops": 20, "tensorTeraflops": 80}
      ]
    }
    """

  private static func steps(_ path: String) -> [String] {
    path.split(whereSeparator: { ".[]".contains($0) }).map(String.init)
  }

  /// The family that all examples start from; nothing is wrong with it.
  private static let start = CatalogFile(name: "acme-2.json", text: Array(startText.utf8))

  /// A family of another maker.
  private static let neighbour = CatalogFile(
    name: "zeta-1.json",
    text: Array(
      """
      {
        "id": "zeta-1", "name": "Zeta 1", "series": "zeta", "organizations": ["zeta"],
        "models": [
          {
            "name": "Zeta-1-7B", "release": "2025-06", "license": "mit", "modelType": "llama",
            "parameters": {"total": 7000000000},
            "checkpoints": [
              {"repository": "zeta/Zeta-1-7B", "variant": "base", "quantization": "16-bit",
               "isOfficial": true, "evidence": ["hubSnapshot"]}
            ],
            "sources": ["zeta/Zeta-1:README.md"]
          }
        ]
      }
      """.utf8))

  private static let startText = """
    {
      "id": "acme-2", "name": "Acme 2", "series": "acme", "organizations": ["acme"],
      "languages": {"tags": ["en", "zh-Hans"], "count": 12, "source": "acme/Acme-2:README.md"},
      "models": [
        {
          "name": "Acme-2-1.5B", "aliases": ["old-acme/Acme-2-1.5B"],
          "release": "2025-03", "license": "apache-2.0", "modelType": "qwen2",
          "context": {"nativeInTokens": 32768, "extendedInTokens": 131072},
          "parameters": {"total": 1543714304},
          "architecture": {
            "layers": 28, "hiddenSize": 1536, "intermediateSize": 8960, "attentionHeads": 12,
            "keyValueHeads": 2, "headDimension": 128, "vocabularySize": 151936,
            "hasTiedEmbeddings": true, "biases": ["queryKeyValue"]
          },
          "checkpoints": [
            {"repository": "acme/Acme-2-1.5B", "variant": "base", "quantization": "16-bit",
             "isOfficial": true, "evidence": ["hubSnapshot"]},
            {"repository": "acme/Acme-2-1.5B-Instruct", "variant": "instruct",
             "quantization": "16-bit", "isOfficial": true, "evidence": ["hubSnapshot"]},
            {"repository": "unsloth/Acme-2-1.5B-Instruct-bnb-4bit", "variant": "instruct",
             "quantization": "bnb-4bit", "evidence": ["unslothMapper"]}
          ],
          "ollama": "acme2:1.5b",
          "sources": ["acme/Acme-2:README.md"]
        },
        {
          "name": "Acme-2-7B", "release": "2025-03", "license": "apache-2.0", "modelType": "qwen2",
          "context": {"nativeInTokens": 32768},
          "parameters": {"total": 7615616512},
          "architecture": {
            "layers": 28, "hiddenSize": 3584, "intermediateSize": 18944, "attentionHeads": 28,
            "keyValueHeads": 4, "headDimension": 128, "vocabularySize": 152064,
            "hasTiedEmbeddings": false, "biases": ["queryKeyValue"]
          },
          "checkpoints": [
            {"repository": "acme/Acme-2-7B-Instruct", "variant": "instruct",
             "quantization": "16-bit", "isOfficial": true, "evidence": ["hubSnapshot"]}
          ],
          "scores": [
            {"repository": "acme/Acme-2-7B-Instruct", "benchmark": "MMLU", "value": 71.5,
             "setting": "5-shot", "source": "acme/Acme-2:README.md"}
          ],
          "sources": ["acme/Acme-2:README.md"]
        }
      ]
    }
    """
}

extension JSONTree {
  /// The value with another value at a key path; an index after the last one adds an element.
  func setting(_ path: ArraySlice<String>, to value: JSONTree?) -> JSONTree {
    guard let step = path.first else { return value ?? self }
    let rest = path.dropFirst()
    switch self {
    case .object(var members):
      if rest.isEmpty {
        members[step] = value
      } else {
        members[step] = (members[step] ?? .object([:] as [String: JSONTree]))
          .setting(rest, to: value)
      }
      return .object(members)
    case .array(var elements):
      guard let index = Int(step), index <= elements.count else { return self }
      if index == elements.count {
        if let value { elements.append(value) }
      } else if rest.isEmpty, value == nil {
        elements.remove(at: index)
      } else {
        elements[index] = elements[index].setting(rest, to: value)
      }
      return .array(elements)
    default: return value ?? self
    }
  }
}
