/// What a line in ollama's library is when its tag does not say it.
///
/// Only what a source says stands in the table; a part without a source is `nil`. The library may
/// change its mind; a full tag never does.
public struct OllamaLine: Sendable {
  /// The name before the colon.
  public let name: String
  /// The variant, where the line has one by default.
  public let variant: NameVariant?
  /// The type of the weights; nothing where no source says it, or where it has changed over time.
  public let quantization: String?
  /// The sizes of the line that differ, in billions, and their type.
  public let exceptions: [Double: String]
  /// Short tags that are another model than they say, and the long tags that they stand for.
  public let tags: [String: String]
  /// Who says so.
  public let sources: [OllamaSource]

  init(
    _ name: String, _ variant: NameVariant?, _ quantization: String?,
    except exceptions: [Double: String] = [:], tags: [String: String] = [:],
    _ sources: OllamaSource...
  ) {
    self.tags = tags
    self.name = name
    self.variant = variant
    self.quantization = quantization
    self.exceptions = exceptions
    self.sources = sources
  }

  static let byName: [String: OllamaLine] = Dictionary(
    uniqueKeysWithValues: table.map { ($0.name, $0) })

  /// Adds what the line means where the tag is silent.
  static func complete(_ name: inout ModelName) {
    guard name.organization == nil, let line = byName[name.ollamaLine] else { return }
    if let tag = name.tag, let long = line.tags[tag.lowercased()] {
      name.take(from: ModelName("\(line.name):\(long)"))
      return
    }
    // CodeLlama's Python models are not tuned.
    if name.variant == nil, let variant = line.variant, !name.words.contains("python") {
      name.variant = variant
      name.impliedByTag.append("variant")
    }
    // A `cloud` tag runs elsewhere; what it is stored as there is not said.
    guard name.quantization == nil, !name.words.contains("cloud") else { return }
    // Google's quantization-aware checkpoints are 4-bit whole numbers.
    let isQAT = name.words.contains("qat")
    let exception = name.parametersInBillions.flatMap { line.exceptions[$0] }
    guard let quantization = isQAT ? "q4_0" : exception ?? line.quantization else { return }
    name.quantization = quantization
    name.bits =
      QuantizationSuffix.table.first { $0.spelling == quantization }?.bits
    name.impliedByTag.append("quantization")
  }
}

extension ModelName {
  /// Takes what a long tag says more.
  fileprivate mutating func take(from long: ModelName) {
    func add<Value: Equatable>(_ path: WritableKeyPath<ModelName, Value?>, _ key: String) {
      guard self[keyPath: path] != long[keyPath: path] else { return }
      self[keyPath: path] = long[keyPath: path]
      impliedByTag.append(key)
    }
    add(\.baseFamily, "baseFamily")
    add(\.baseVersion, "baseVersion")
    add(\.variant, "variant")
    add(\.quantization, "quantization")
    add(\.date, "date")
    bits = long.bits
    core = long.core
  }

  /// The name before the colon, in lower case, for a name of ollama's.
  var ollamaLine: String {
    let path = name.lowercased().split(separator: "/").last ?? ""
    return String(path.prefix { $0 != ":" })
  }
}
