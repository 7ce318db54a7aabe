import ModelCatalog
import Rules

/// What names say, for people: a block for one, a line each for many.
enum NameText {
  /// One name: a line for everything that it says, then what it leaves unsaid.
  static func block(_ answer: NameAnswer) -> String {
    let name = answer.name
    var lines = [Values.shown(name.name, limit: 200)]
    var unsaid: [String] = []
    func add(_ title: String, _ value: String?, always: Bool = false) {
      if let value, !value.isEmpty {
        let label = title + String(repeating: " ", count: 14 - title.count)
        lines += Layout.paragraph(
          value, first: "  " + label, rest: String(repeating: " ", count: 16))
      } else if always {
        unsaid.append(title)
      }
    }
    add("organization", name.organization.map { Values.shown($0) })
    add("family", name.family.map { Values.shown($0) }, always: true)
    add("version", [name.version, name.revision].compactMap(\.self).joined(separator: ", "))
    add("made from", [name.baseFamily, name.baseVersion].compactMap(\.self).joined(separator: " "))
    add("size", size(of: name), always: true)
    add("variant", marked(name.variant?.rawValue, "variant", name), always: true)
    add("made for", name.specialities.map(\.rawValue).joined(separator: ", "))
    add("stored as", marked(storage(of: name), "quantization", name), always: true)
    if name.quantization != nil, name.bits == nil { unsaid.append("bits") }
    add("part", name.shard.map { "\($0.index) of \($0.count)" })
    add("component", name.component)
    add("date", name.date)
    add("context", name.contextLengthInTokens.map { "\($0) tokens" })
    add("trained on", name.trainingTokens.map { "\(short($0 / 1e9)) billion tokens" })
    add("other words", Values.shown(name.words.joined(separator: ", "), limit: 200))
    if let model = answer.model {
      let license = answer.license.map { ", \($0.id)" } ?? ""
      add("catalog", model.name + license)
    } else {
      add("catalog", "not known there")
    }
    add("not said", unsaid.joined(separator: ", "))
    let sentences = (name.isAmbiguous ? ["The name can be read in two ways."] : []) + answer.notes
    for sentence in sentences + [answer.advice].compactMap(\.self) {
      lines += Layout.paragraph(sentence, first: "! ", rest: "  ")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The titles of the columns.
  static let titles = ["NAME", "FAMILY", "SIZE", "VARIANT", "STORED AS", "CATALOG", "NOTE"]

  /// One name in columns; `-` is what it does not say.
  static func cells(_ answer: NameAnswer) -> [String] {
    let name = answer.name
    let family = [name.family, name.version].compactMap(\.self).joined(separator: " ")
    let values: [String?] = [
      Values.shown(name.name, limit: 80), Values.shown(family), size(of: name),
      name.variant?.rawValue, storage(of: name, short: true), answer.model?.name,
    ]
    let marks = (name.isAmbiguous ? ["ambiguous"] : []) + answer.notes
    let notes = (marks + [answer.advice].compactMap(\.self)).joined(separator: " ")
    return values.map { $0.flatMap { $0.isEmpty ? nil : $0 } ?? "-" } + [notes]
  }

  /// Rows under each other.
  static func aligned(_ rows: [[String]]) -> String {
    guard let columns = rows.first?.indices else { return "" }
    let widths = columns.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() where !(cell.isEmpty && column == row.count - 1) {
        if column > 0 { line += "  " }
        line += cell
        if column < row.count - 1 {
          line += String(repeating: " ", count: widths[column] - cell.count)
        }
      }
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }

  private static func size(of name: ModelName) -> String? {
    var parts: [String] = []
    if let size = name.parametersInBillions {
      let kind = name.isEffectiveSize ? " effective" : name.expertCount != nil ? " at most" : ""
      parts.append((size < 1 ? "\(short(size * 1000))M" : "\(short(size))B") + kind)
    }
    if let active = name.activeParametersInBillions { parts.append("\(short(active))B active") }
    if let word = name.sizeWord { parts.append(word) }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private static func storage(of name: ModelName, short isShort: Bool = false) -> String? {
    guard let quantization = name.quantization ?? name.format else { return nil }
    var parts = [quantization]
    if name.isDynamic, !quantization.contains("unsloth") { parts.append("dynamic") }
    if let format = name.format, format != quantization, !isShort { parts.append(format) }
    if let bits = name.bits, !isShort {
      parts.append("\(short(bits)) bits" + (name.groupSize.map { ", groups of \($0)" } ?? ""))
    }
    return parts.joined(separator: ", ")
  }

  private static func marked(_ value: String?, _ key: String, _ name: ModelName) -> String? {
    guard let value else { return nil }
    return name.impliedByTag.contains(key) ? value + " (ollama's default)" : value
  }

  /// A number with at most three decimals.
  private static func short(_ value: Double) -> String {
    let rounded = (value * 1000).rounded() / 1000
    return Int(exactly: rounded).map { "\($0)" } ?? "\(rounded)"
  }
}
