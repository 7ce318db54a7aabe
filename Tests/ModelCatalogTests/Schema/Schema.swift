import Foundation

/// As much of JSON Schema as the schema of a family file uses.
struct Schema {
  /// A key of some object of the sample.
  struct Place {
    let path: [String]
    let isRequired: Bool

    /// The sample without the key.
    func removing(from value: Any) -> Any { remove(path[...], from: value) }

    private func remove(_ path: ArraySlice<String>, from value: Any) -> Any {
      if let list = value as? [Any] { return list.map { remove(path, from: $0) } }
      guard var object = value as? [String: Any], let key = path.first else { return value }
      if path.count == 1 {
        object[key] = nil
      } else {
        object[key] = object[key].map { remove(path.dropFirst(), from: $0) }
      }
      return object
    }
  }

  let root: [String: Any]

  var definitions: [String: Any] { root["$defs"] as? [String: Any] ?? [:] }

  /// The properties of a definition, or of the whole.
  func properties(of definition: String?) -> [String: Any] {
    let object = definition.map { definitions[$0] as? [String: Any] ?? [:] } ?? root
    return object["properties"] as? [String: Any] ?? [:]
  }

  private func resolved(_ schema: [String: Any]) -> [String: Any] {
    guard let reference = schema["$ref"] as? String, let name = reference.split(separator: "/").last
    else { return schema }
    return definitions[String(name)] as? [String: Any] ?? [:]
  }

  /// A value that has every key, and in lists every choice.
  func sample(_ schema: [String: Any]) -> Any {
    let schema = resolved(schema)
    if let example = (schema["examples"] as? [Any])?.first { return example }
    if let choice = (schema["enum"] as? [Any])?.first { return choice }
    switch schema["type"] as? String {
    case "object":
      let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
      return properties.mapValues { sample($0) }
    case "array":
      let items = schema["items"] as? [String: Any] ?? [:]
      return items["enum"] as? [Any] ?? [sample(items)]
    case "integer", "number": return 2
    case "boolean": return true
    default: return "text"
    }
  }

  /// Every key of every object, by its path; list elements are passed through.
  func places() -> [Place] { places(root, []) }

  private func places(_ schema: [String: Any], _ path: [String]) -> [Place] {
    let schema = resolved(schema)
    if let items = schema["items"] as? [String: Any] { return places(items, path) }
    let required = Set(schema["required"] as? [String] ?? [])
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    return properties.sorted { $0.key < $1.key }.flatMap { key, value in
      [Place(path: path + [key], isRequired: required.contains(key))]
        + places(value, path + [key])
    }
  }
}
