import Foundation
import Messages
import ModelCatalog
import Rules
import Testing

@testable import AdviseCommand

/// Everything that a person reads is there in Chinese, and nothing else is in the table.
@Suite struct TranslationTests {
  private static let texts = Translation.chinese.texts

  /// Parts of the sources whose literals are programs, names or pages for developers.
  private static let others = [
    "Recipes/Running/", "Recipes/Training/", "Recipes/Text/", "Recipes/Neutral/TrainingRecipe",
    "Rules/Names/NamesPage", "Rules/Names/QuantizationSuffix.swift", "advise/FileSystem",
    "Machine/Linux/ProcessorFile", "AdviseCommand/Values/LanguageNames",
    "Rules/Names/NameWord", "Rules/Names/OllamaLine+Table", "Rules/Names/OllamaSource",
  ]

  /// Literals with words that no person reads as a sentence.
  private static func isNoSentence(_ key: String) -> Bool {
    key.hasPrefix("advise ") || key.hasPrefix("--") || key.hasPrefix("source <(")
      || key.hasPrefix("ls models") || key.hasPrefix("echo '{")
      // A candidate of an example, and the keys of a data format.
      || key.contains(/(base|instruct|reasoning) (full|lora|qlora|prompt|prefix|Q\d)/)
      || ["prompt, completion", "prompt, chosen, rejected", "messages: role, content"].contains(key)
      || ["instruction, input, output", "conversations: from, value"].contains(key)
  }

  @Test func everySentenceOfTheSourcesIsTranslated() throws {
    let missing = try SourceLiterals.all().filter { literal in
      literal.key.contains(/[A-Za-z]{2,}[,;:]? [a-z]{2,}/) && Self.texts[literal.key] == nil
        && !Self.isNoSentence(literal.key) && !Self.others.contains { literal.file.hasPrefix($0) }
        && !Self.shell.contains { literal.file.hasSuffix($0) }
    }
    #expect(missing.map { "\($0.file): \($0.key)" }.sorted() == [])
  }

  /// Files whose literals are another program's text.
  private static let shell = ["Completion.swift", "NameLocation.swift", "Diversity.swift"]

  @Test func everySentenceOfTheDataIsTranslated() throws {
    let advisor = try Advisor.embedded()
    var sentences = advisor.catalog.licenses.values.flatMap {
      $0.conditions + [$0.threshold].compactMap(\.self)
    }
    sentences += advisor.guidance.tasks.map(\.title)
    sentences += advisor.guidance.tasks.compactMap(\.scenario).flatMap { [$0.why, $0.vram] }
    sentences += advisor.guidance.languages.map { Message($0.name) }
    sentences += advisor.guidance.tiers.tiers.flatMap { [$0.label, $0.takes] }
    let models = advisor.catalog.families.flatMap(\.models)
    sentences += models.flatMap(\.scores).map { Message($0.setting) }
    sentences += try Self.reasons().map { Message($0) }
    let missing = Set(sentences.map(\.key)).filter {
      $0.contains(/[a-z]{3,}/) && Self.texts[$0] == nil
    }
    #expect(missing.sorted() == [])
  }

  /// The reasons beside the values of a recipe.
  private static func reasons() throws -> [String] {
    let url = SourceLiterals.root.appending(path: "Data/hyperparameters.json")
    let text = try String(contentsOf: url, encoding: .utf8)
    return text.matches(of: /"reason": "([^"]*)"/).map { String($0.1) }
  }

  @Test func theTableHoldsNothingElse() throws {
    let advisor = try Advisor.embedded()
    var known = Set(try SourceLiterals.all().map(\.key))
    let files = ["licenses", "tasks", "tiers", "languages"].map { "Data/\($0).json" }
    var text = try files.map {
      try String(contentsOf: SourceLiterals.root.appending(path: $0), encoding: .utf8)
    }.joined()
    for model in advisor.catalog.families.flatMap(\.models) {
      text += model.scores.map { "\"\($0.setting)\"" }.joined()
    }
    known.formUnion(try Self.reasons() + ["error", "warning"])
    let stale = Self.texts.keys.filter {
      !known.contains($0) && !text.contains("\"\($0.replacing("\"", with: "\\\""))\"")
    }
    #expect(stale.sorted() == [])
  }

  @Test func everyTranslationHasTheArgumentsOfItsKey() {
    for (key, text) in Self.texts {
      let count = key.matches(of: /\{\}/).count
      let plain = text.matches(of: /\{\}/).count
      let numbers = text.matches(of: /\{(\d)\}/).compactMap { Int($0.1) }.sorted()
      #expect(plain == count || (plain == 0 && numbers == Array(1...max(count, 1))), "\(key)")
      #expect(!text.isEmpty)
    }
  }

  /// What is left in Latin letters are names, ids and values: never two words of a sentence.
  @Test func chineseAnswersHoldNoEnglishSentence() throws {
    var seen = 0
    for words in try GoldenTests.commands()
    where !words.contains("--locale") && !words.contains("--man") && words.first != "completions" {
      let outcome = TestRun.run(words + ["--locale", "zh"])
      // The titles of sources are quoted as they are.
      // What a recipe says has a test of its own.
      let output = words.first == "recipe" ? "" : outcome.output
      let read = (output + outcome.errors).split(separator: "\n").prefix { $0 != "来源" }
      for text in read where !text.hasPrefix("\\fB") {
        seen += 1
        // Commands are the same in every language.
        let said = text.replacing(/advise [a-z]+ .*/, with: "")
        let english = said.matches(of: /(^|[^-\/.<'\w])[a-z]{3,} [a-z]{3,} [a-z]{2,}($|[^-\/.\w])/)
        if !english.isEmpty { Issue.record("\(words): \(text)") }
      }
    }
    #expect(seen > 500)
  }
}
