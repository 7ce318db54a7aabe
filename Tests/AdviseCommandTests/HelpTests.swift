import Messages
import Testing

@testable import AdviseCommand

/// The pages of help follow from the tables of commands and options, so only some are recorded.
@Suite struct HelpTests {
  /// The letters and digits of a text, whatever lines it is broken into and how it is quoted.
  private static func bare(_ text: String) -> String {
    text.replacing("\\(dq", with: "").filter { $0.isLetter || $0.isNumber }
  }

  @Test(arguments: [Translation.english, .chinese])
  func theHelpOfACommandExplainsItsOptions(_ translation: Translation) {
    var layout = Layout()
    layout.translation = translation
    for command in Command.allWithHelp {
      let page = Self.bare(Help(layout: layout).text(for: command))
      for text in command.examples + [layout.text(command.summary)] {
        let isSaid = page.contains(Self.bare(text))
        #expect(isSaid, "\(command.name): \(text)")
      }
      for option in command.options {
        let help = layout.text(option.help(for: command))
        let text = Self.bare(option.name + (option.value ?? "") + help)
        let isExplained = page.contains(text) || option.name == "format"
        #expect(isExplained, "\(command.name) --\(option.name)")
      }
    }
  }

  /// The manual, and the scripts for shells that show more than names.
  @Test(arguments: ["help --man", "completions zsh", "completions fish"], ["en", "zh"])
  func everyCommandAndOptionIsDescribed(_ line: String, _ locale: String) {
    let page = TestRun.run(TestRun.words("\(line) --locale \(locale)")).output
    let found = Self.bare(page)
    let translation = locale == "zh" ? Translation.chinese : .english
    for command in Command.allWithHelp {
      let isDescribed = found.contains(Self.bare(command.summary.text(in: translation)))
      #expect(isDescribed, "\(command.name)")
      for option in command.options {
        let isExplained = found.contains(Self.bare(option.help.text(in: translation)))
        #expect(isExplained, "--\(option.name)")
      }
    }
  }
}
