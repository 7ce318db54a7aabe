import Messages
import ModelCatalog
import Rules

/// Names for people: a block for one, a line each for many.
enum NameText {
  /// One name: a line for everything that it says, then what it leaves unsaid.
  static func block(_ answer: NameAnswer, _ layout: Layout) -> String {
    let name = answer.name
    var lines = [Values.shown(name.name, limit: 200)]
    var unsaid: [Message] = []
    func add(_ title: Message, _ value: Message?, always: Bool = false) {
      if let value, !value.isEmpty {
        let first = Layout.padded("  " + layout.text(title), to: 16)
        lines += layout.paragraph(value, first: first, rest: String(repeating: " ", count: 16))
      } else if always {
        unsaid.append(title)
      }
    }
    @_disfavoredOverload
    func add(_ title: Message, _ value: String?, always: Bool = false) {
      add(title, value.flatMap { $0.isEmpty ? nil : Message.verbatim($0) }, always: always)
    }
    add("organization", name.organization.map { Values.shown($0) })
    add("family", name.family.map { Values.shown($0) }, always: true)
    add("version", [name.version, name.revision].compactMap(\.self).joined(separator: ", "))
    add("made from", [name.baseFamily, name.baseVersion].compactMap(\.self).joined(separator: " "))
    add("size", size(of: answer), always: true)
    add(
      "variant", marked(name.variant.map { .verbatim($0.rawValue) }, "variant", name), always: true)
    add("made for", Message.names(name.specialities.map(\.rawValue)))
    add("stored as", marked(storage(of: name), "quantization", name), always: true)
    if name.quantization != nil, name.bits == nil { unsaid.append("bits") }
    add("part", name.shard.map { "\($0.index) of \($0.count)" })
    add("component", name.component)
    add("date", name.date)
    add("context", name.contextLengthInTokens.map { "\($0) tokens" })
    add("trained on", name.trainingTokens.map { "\(short($0 / 1e9)) billion tokens" })
    add("other words", Values.shown(name.words.joined(separator: ", "), limit: 200))
    if let model = answer.model {
      add("catalog", model.name + (answer.license.map { ", \($0.id)" } ?? ""))
    } else {
      add("catalog", "not known there")
    }
    add("not said", unsaid.isEmpty ? nil : Message.series(unsaid))
    let sentences: [Message] =
      (name.isAmbiguous ? ["The name can be read in two ways."] : []) + answer.notes
    for sentence in sentences + [answer.advice].compactMap(\.self) {
      lines += layout.paragraph(sentence, first: "! ", rest: "  ")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The titles of the columns.
  static let titles: [Message] = [
    "NAME", "FAMILY", "SIZE", "VARIANT", "STORED AS", "CATALOG", "NOTE",
  ]

  /// One name in columns; `-` is what it does not say.
  static func cells(_ answer: NameAnswer, _ layout: Layout) -> [String] {
    let name = answer.name
    let family = [name.family, name.version].compactMap(\.self).joined(separator: " ")
    let values: [String?] = [
      Values.shown(name.name, limit: 80), Values.shown(family), size(of: answer).map(layout.text),
      name.variant?.rawValue, storage(of: name, short: true).map(layout.text), answer.model?.name,
    ]
    let marks: [Message] = (name.isAmbiguous ? ["ambiguous."] : []) + answer.notes
    let notes = (marks + [answer.advice].compactMap(\.self)).map(layout.text)
      .joined(separator: " ")
    return values.map { $0.flatMap { $0.isEmpty ? nil : $0 } ?? "-" } + [notes]
  }

  /// The columns that find room, the most telling first; all but the notes.
  static func columns(for rows: [[String]], _ layout: Layout) -> [Int] {
    let byWeight = [0, 5, 2, 4, 3, 1]
    var room = layout.columns
    var shown: [Int] = []
    for column in byWeight {
      let needed = width(of: column, in: rows) + (shown.isEmpty ? 0 : 2)
      guard shown.isEmpty || needed <= room else { continue }
      shown.append(column)
      room -= needed
    }
    return shown.sorted()
  }

  /// The line that names the columns that found no room.
  static func hidden(_ shown: [Int], _ layout: Layout) -> String {
    let hidden = titles.indices.dropLast().filter { !shown.contains($0) }.map { titles[$0] }
    if hidden.isEmpty { return "" }
    let note: Message = "not shown here, but with '--format csv': \(Message.series(hidden))"
    return "\n" + layout.wrapped(note).map { $0 + "\n" }.joined()
  }

  private static func width(of column: Int, in rows: [[String]]) -> Int {
    rows.map { Layout.width($0[column]) }.max() ?? 0
  }

  /// Rows under each other. A note that finds no room stands on lines of its own, without a title.
  static func aligned(_ rows: [[String]], _ columns: [Int], _ layout: Layout) -> String {
    let widths = columns.map { width(of: $0, in: rows) }
    let titles = titles.map(layout.text)
    return rows.map { row in
      var line = zip(columns, widths).map { Layout.padded(row[$0], to: $1) }
        .joined(separator: "  ")
      let note = row.last ?? ""
      if Layout.width(line) + 2 + Layout.width(note) <= layout.columns { line += "  " + note }
      let isBelow = !note.isEmpty && !line.hasSuffix(note) && row != titles
      while line.last == " " { line.removeLast() }
      let below =
        isBelow ? layout.paragraph(.verbatim(note), first: "  ! ", rest: "    ") : []
      return ([line] + below).map { $0 + "\n" }.joined()
    }.joined()
  }

  private static func size(of answer: NameAnswer) -> Message? {
    let name = answer.name
    let isUpperBound = name.expertCount != nil && answer.model == nil
    var parts: [Message] = []
    if let size = name.parametersInBillions {
      let number = size < 1 ? "\(short(size * 1000))M" : "\(short(size))B"
      parts.append(
        name.isEffectiveSize
          ? "\(number) effective" : isUpperBound ? "\(number) at most" : "\(number)")
    }
    if let active = name.activeParametersInBillions { parts.append("\(short(active))B active") }
    if let word = name.sizeWord { parts.append(.verbatim(word)) }
    return parts.isEmpty ? nil : .series(parts)
  }

  private static func storage(of name: ModelName, short isShort: Bool = false) -> Message? {
    guard let quantization = name.quantization ?? name.format else { return nil }
    var parts = [Message.verbatim(quantization)]
    if name.isDynamic, !quantization.contains("unsloth") { parts.append("dynamic") }
    if let format = name.format, format != quantization, !isShort {
      parts.append(.verbatim(format))
    }
    if let bits = name.bits, !isShort {
      parts.append("\(short(bits)) bits")
      if let size = name.groupSize { parts.append("groups of \(size)") }
    }
    return .series(parts)
  }

  private static func marked(_ value: Message?, _ key: String, _ name: ModelName) -> Message? {
    guard let value, name.impliedByTag.contains(key) else { return value }
    return "\(value) (ollama's default)"
  }

  /// A number with at most three decimals.
  private static func short(_ value: Double) -> String {
    let rounded = (value * 1000).rounded() / 1000
    return Int(exactly: rounded).map { "\($0)" } ?? "\(rounded)"
  }
}
