/// One object of a `config.json`: looks up fields under any of their names, and says exactly which
/// field is missing or wrong.
///
/// Unlike a family file, such a file has many fields that do not matter, and `null` means absent.
struct ConfigSection {
  private let document: JSONDocument
  private let index: Int
  private let path: String
  /// What transformers takes for fields that a nested file leaves out.
  var defaults: [String: Int] = [:]

  /// The outermost object.
  init(_ document: JSONDocument) throws(HuggingFaceConfigError) {
    guard document.entries.first?.kind == .object else {
      throw .field("", "must be an object")
    }
    (self.document, index, path) = (document, 0, "")
  }

  private init(_ document: JSONDocument, _ index: Int, _ path: String) {
    (self.document, self.index, self.path) = (document, index, path)
  }

  /// Whether this is the outermost object.
  var isRoot: Bool { path.isEmpty }

  /// The key path of a field.
  func place(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  /// The entry of a field; the last one counts where a key is given twice, as in Python.
  private func find(_ key: String) -> Int? {
    var found: Int?
    var child = index + 1
    while child < Int(document.entries[index].next) {
      if document.text(child) == key { found = child + 1 }
      child = Int(document.entries[child + 1].next)
    }
    return found.flatMap { document.entries[$0].kind == .null ? nil : $0 }
  }

  /// Whether the field is there and not `null`.
  func has(_ key: String) -> Bool { find(key) != nil }

  /// An object.
  func section(_ key: String) throws(HuggingFaceConfigError) -> ConfigSection? {
    guard let index = find(key) else { return nil }
    guard document.entries[index].kind == .object else {
      throw .field(place(key), "must be an object")
    }
    return ConfigSection(document, index, place(key))
  }

  /// The objects among its members.
  func sections() -> [ConfigSection] {
    var sections: [ConfigSection] = []
    var child = index + 1
    while child < Int(document.entries[index].next) {
      if document.entries[child + 1].kind == .object {
        sections.append(ConfigSection(document, child + 1, place(document.text(child))))
      }
      child = Int(document.entries[child + 1].next)
    }
    return sections
  }

  /// A text.
  func string(_ key: String) -> String? {
    guard let index = find(key), document.entries[index].kind == .string else { return nil }
    return document.text(index)
  }

  /// `true` or `false`.
  func bool(_ key: String) throws(HuggingFaceConfigError) -> Bool? {
    guard let index = find(key) else { return nil }
    switch document.entries[index].kind {
    case .true: return true
    case .false: return false
    default: throw .field(place(key), "must be true or false")
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
      guard let index = find(key) else { continue }
      return try whole(index, place(key))
    }
    return keys.lazy.compactMap { defaults[$0] }.first
  }

  private func whole(_ index: Int, _ place: String) throws(HuggingFaceConfigError) -> Int {
    let entry = document.entries[index]
    let text = String(decoding: document.bytes[Int(entry.start)..<Int(entry.end)], as: UTF8.self)
    guard entry.kind == .number, let number = Double(text), number >= 0,
      number == number.rounded()
    else { throw .field(place, "must be a whole number from 0 up") }
    guard number <= Double(Self.limit) else {
      throw .field(place, "is too large: more than 10^9")
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
      throw .field(place(key), "must be a whole number from 1 up")
    }
    return number
  }

  /// A whole number from 1 up that must be there.
  func required(_ keys: String...) throws(HuggingFaceConfigError) -> Int {
    if let number = try positive(keys) { return number }
    throw .missing(keys.map(place))
  }

  /// The largest number of a list, or the number itself: some files give one number for each layer.
  func largest(_ key: String) throws(HuggingFaceConfigError) -> Int? {
    guard let index = find(key) else { return nil }
    guard document.entries[index].kind == .array else { return try whole(index, place(key)) }
    return try numbers(key)?.max()
  }

  /// A list of whole numbers.
  func numbers(_ key: String) throws(HuggingFaceConfigError) -> [Int]? {
    var numbers: [Int] = []
    guard let elements = try elements(key) else { return nil }
    for (position, element) in elements.enumerated() {
      numbers.append(try whole(element, "\(place(key))[\(position)]"))
    }
    return numbers
  }

  /// A list of texts.
  func strings(_ key: String) throws(HuggingFaceConfigError) -> [String]? {
    guard let elements = try elements(key) else { return nil }
    var texts: [String] = []
    for (position, element) in elements.enumerated() {
      guard document.entries[element].kind == .string else {
        throw .field("\(place(key))[\(position)]", "must be a string")
      }
      texts.append(document.text(element))
    }
    return texts
  }

  private func elements(_ key: String) throws(HuggingFaceConfigError) -> [Int]? {
    guard let index = find(key) else { return nil }
    guard document.entries[index].kind == .array else {
      throw .field(place(key), "must be an array")
    }
    var elements: [Int] = []
    var child = index + 1
    while child < Int(document.entries[index].next) {
      elements.append(child)
      child = Int(document.entries[child].next)
    }
    return elements
  }
}
