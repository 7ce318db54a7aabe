import Foundation

/// As much of JSON Schema as the schema of the reports uses.
struct ReportSchema {
  private let definitions: [String: Any]

  static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Data/schema/report.schema.json").standardizedFileURL

  init() throws {
    let data = try Data(contentsOf: Self.file)
    let root = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    definitions = root?["$defs"] as? [String: Any] ?? [:]
  }

  /// The key paths of a definition and of those that it refers to.
  func keys(of name: String) -> Set<String> { keys(definition(name), "") }

  private func keys(_ schema: [String: Any], _ path: String) -> Set<String> {
    let schema = resolved(schema)
    if let items = schema["items"] as? [String: Any] { return keys(items, path + "[]") }
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    return properties.reduce(into: []) { found, property in
      let inner = path.isEmpty ? property.key : path + "." + property.key
      found.insert(inner)
      found.formUnion(keys(property.value, inner))
    }
  }

  /// What of a value does not follow a definition; the key paths that it has go to `seen`.
  func problems(_ value: Any, _ name: String, seen: inout Set<String>) -> [String] {
    problems(value, definition(name), "", &seen)
  }

  private func problems(
    _ value: Any, _ schema: [String: Any], _ path: String, _ seen: inout Set<String>
  ) -> [String] {
    let schema = resolved(schema)
    if let constant = schema["const"] as? Int { return value as? Int == constant ? [] : [path] }
    switch schema["type"] as? String {
    case "object":
      guard let object = value as? [String: Any] else { return ["\(path) is no object"] }
      return problems(object, schema, path, &seen)
    case "array":
      guard let list = value as? [Any] else { return ["\(path) is no array"] }
      let items = schema["items"] as? [String: Any] ?? [:]
      return list.flatMap { problems($0, items, path + "[]", &seen) }
    case "string":
      guard let text = value as? String else { return ["\(path) is no string"] }
      let choices = schema["enum"] as? [String]
      return choices?.contains(text) ?? true ? [] : ["\(path) is '\(text)'"]
    case "integer":
      return value is Int ? [] : ["\(path) is no whole number"]
    case "number": return value is NSNumber ? [] : ["\(path) is no number"]
    case "boolean": return value is Bool ? [] : ["\(path) is no boolean"]
    default: return []
    }
  }

  private func problems(
    _ object: [String: Any], _ schema: [String: Any], _ path: String, _ seen: inout Set<String>
  ) -> [String] {
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    let others = schema["additionalProperties"]
    var problems: [String] = []
    for key in schema["required"] as? [String] ?? [] where object[key] == nil {
      problems.append("\(path) has no \(key)")
    }
    if let least = schema["minProperties"] as? Int, object.count < least {
      problems.append("\(path) has too few keys")
    }
    for (key, value) in object {
      let inner = path.isEmpty ? key : path + "." + key
      if let property = properties[key] {
        seen.insert(inner)
        problems += self.problems(value, property, inner, &seen)
      } else if let other = others as? [String: Any] {
        problems += self.problems(value, other, inner, &seen)
      } else if others as? Bool == false {
        problems.append("\(inner) is not promised")
      }
    }
    return problems
  }

  private func definition(_ name: String) -> [String: Any] {
    definitions[name] as? [String: Any] ?? [:]
  }

  private func resolved(_ schema: [String: Any]) -> [String: Any] {
    guard let name = (schema["$ref"] as? String)?.split(separator: "/").last else { return schema }
    return definition(String(name))
  }
}
