import Messages
import Rules

@testable import AdviseCommand

/// The lists on the pages that are made from the tables of the program.
enum MadeList {
  static let all: [(name: String, list: @Sendable () -> String)] = [
    ("criteria", { criteria }), ("commands", { commands }), ("options", { options }),
  ]

  /// Markdown counts by itself: so a new criterion is one new line.
  private static var criteria: String {
    Criterion.all.map { "1. `\($0.id)`: \($0.summary)\n" }.joined()
  }

  private static var commands: String {
    "| command | answers |\n| --- | --- |\n"
      + Command.allWithHelp.map { command in
        let operands = command.operands.map { " \($0)" } ?? ""
        return row(["`advise \(command.name)\(operands)`", command.summary.description])
      }.joined()
  }

  private static var options: String {
    Option.Group.allCases.map { group in
      "### \(group.title)\n\n| option | what | for |\n| --- | --- | --- |\n"
        + Option.all.filter { $0.group == group }.map { option in
          let value = option.value.map { " \($0)" } ?? ""
          let mode = option.mode.map { "--mode \($0.rawValue)" } ?? ""
          return row(["`--\(option.name)\(value)`", option.help.description, mode])
        }.joined()
    }.joined(separator: "\n")
  }

  /// A row of a table, in which a bar has to be told from the column's end.
  private static func row(_ cells: [String]) -> String {
    "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |\n"
  }
}
