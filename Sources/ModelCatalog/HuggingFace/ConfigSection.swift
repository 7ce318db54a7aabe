import StrictJSON

/// One object of a `config.json`: looks up fields under any of their names, and says exactly which
/// field is missing or wrong.
///
/// Unlike a family file, such a file has many fields that do not matter, and `null` means absent.
struct ConfigSection {
  private let members: [(key: String, value: JSONValue)]
  private let path: String
  /// Values that transformers uses for fields that a nested part leaves out.
  var defaults: [String: Int] = [:]

  /// The outermost object.
  init(_ root: JSONValue) throws(HuggingFaceConfigError) {
    guard root.kind == .object else { throw .field("", "must be an object") }
    self.init(root, "")
  }

  private init(_ object: JSONValue, _ path: String) {
    members = object.members { (key: $0, value: $1) }
    self.path = path
  }

  /// Whether this is the outermost object.
  var isRoot: Bool { path.isEmpty }

  /// The key path of a field.
  func path(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  /// The value of a field; the last one counts where a key is given twice, as in Python.
  private func find(_ key: String) -> JSONValue? {
    members.last { $0.key == key }.flatMap { $0.value.kind == .null ? nil : $0.value }
  }

  /// Whether the field is there and not `null`.
  func has(_ key: String) -> Bool { find(key) != nil }

  /// Whether a field is a list.
  func isList(_ key: String) -> Bool { find(key)?.kind == .array }

  /// An object.
  func section(_ key: String) throws(HuggingFaceConfigError) -> ConfigSection? {
    guard let value = find(key) else { return nil }
    guard value.kind == .object else { throw .field(path(key), "must be an object") }
    return ConfigSection(value, path(key))
  }

  /// The objects among its members.
  func sections() -> [ConfigSection] {
    members.filter { $0.value.kind == .object }.map { ConfigSection($0.value, path($0.key)) }
  }

  /// A text.
  func string(_ key: String) -> String? { find(key)?.text }

  /// `true` or `false`.
  func bool(_ key: String) throws(HuggingFaceConfigError) -> Bool? {
    guard let value = find(key) else { return nil }
    switch value.kind {
    case .true: return true
    case .false: return false
    default: throw .field(path(key), "must be true or false")
    }
  }

  /// The largest number that a dimension may have; products of several stay far from overflowing.
  private static let limit = 1_000_000_000

  /// A whole number from 0 up, under the first of its names that is there.
  func countOrZero(_ keys: String...) throws(HuggingFaceConfigError) -> Int? {
    try countOrZero(keys)
  }

  private func countOrZero(_ keys: [String]) throws(HuggingFaceConfigError) -> Int? {
    for key in keys {
      if let value = find(key) { return try whole(value, path(key)) }
    }
    return keys.lazy.compactMap { defaults[$0] }.first
  }

  private func whole(_ value: JSONValue, _ path: String) throws(HuggingFaceConfigError) -> Int {
    guard let number = value.digits.flatMap({ Double($0) }), number >= 0,
      number == number.rounded()
    else { throw .field(path, "must be a whole number from 0 up") }
    guard number <= Double(Self.limit) else {
      throw .field(path, "is too large: more than 10^9")
    }
    return Int(number)
  }

  /// A whole number from 1 up, if the field is there.
  func count(_ keys: String...) throws(HuggingFaceConfigError) -> Int? {
    try positive(keys)
  }

  private func positive(_ keys: [String]) throws(HuggingFaceConfigError) -> Int? {
    guard let number = try countOrZero(keys) else { return nil }
    guard number > 0 else {
      let key = keys.first { has($0) } ?? keys[0]
      throw .field(path(key), "must be a whole number from 1 up")
    }
    return number
  }

  /// A whole number from 1 up that must be there.
  func required(_ keys: String...) throws(HuggingFaceConfigError) -> Int {
    if let number = try positive(keys) { return number }
    throw .missing(keys.map { path($0) })
  }

  /// The largest number of a list, or the number itself: some files give one number for each layer.
  func largest(_ key: String) throws(HuggingFaceConfigError) -> Int? {
    guard let value = find(key) else { return nil }
    guard value.kind == .array else { return try whole(value, path(key)) }
    return try numbers(key)?.max()
  }

  /// A list of whole numbers.
  func numbers(_ key: String) throws(HuggingFaceConfigError) -> [Int]? {
    var numbers: [Int] = []
    guard let elements = try elements(key) else { return nil }
    for (position, element) in elements.enumerated() {
      numbers.append(try whole(element, "\(path(key))[\(position)]"))
    }
    return numbers
  }

  /// A list of texts.
  func strings(_ key: String) throws(HuggingFaceConfigError) -> [String]? {
    guard let elements = try elements(key) else { return nil }
    var texts: [String] = []
    for (position, element) in elements.enumerated() {
      guard let text = element.text else {
        throw .field("\(path(key))[\(position)]", "must be a string")
      }
      texts.append(text)
    }
    return texts
  }

  private func elements(_ key: String) throws(HuggingFaceConfigError) -> [JSONValue]? {
    guard let value = find(key) else { return nil }
    guard value.kind == .array else { throw .field(path(key), "must be an array") }
    return value.list { $0 }
  }
}
