import Foundation
import Rules
import Testing

@testable import AdviseCommand

/// A value of an option that changes the request, found by trying.
///
/// No option needs an example of its own here: its completion or its placeholder offers values.
struct OptionExample: Sendable, CustomTestStringConvertible {
  let option: Option
  /// A command line without the option.
  let without: [String]
  let value: String?
  var testDescription: String { option.name }

  /// The command line with the option.
  var words: [String] { without + ["--" + option.name] + [value].compactMap(\.self) }

  /// The options that describe a request; those of the answer only where it repeats them.
  static let options = Option.all.filter {
    [.job, .hardware, .training, .running, .limits].contains($0.group) || $0.name == "top"
  }

  static let all = options.compactMap(find)

  /// The lines that an option may need before it: Unsloth decides some by itself, some are for
  /// running, one counts `--vram`.
  private static let lines = [["--trainer", "hf"], [], ["--mode", "run"], ["--vram", "24"]]

  /// What stands before an option so that it is of use.
  static func line(of option: Option) -> [String] { option.mode == .run ? ["--mode", "run"] : [] }

  /// The first value that changes what the report says of the request; where none does, one that
  /// changes the request at least.
  private static func find(_ option: Option) -> OptionExample? {
    let examples = lines.flatMap { line in
      values(of: option).prefix(8).map { OptionExample(option: option, without: line, value: $0) }
    }
    let changing = examples.filter {
      guard let usual = request($0.without), let changed = request($0.words) else { return false }
      return changed != usual
    }
    return changing.first(where: \.changesTheReport) ?? changing.first
  }

  /// Whether the JSON `request` is another one with the option.
  var changesTheReport: Bool {
    let usual = try? Self.report(without)["request"] as? NSDictionary
    let changed = try? Self.report(words)["request"] as? NSDictionary
    return changed != nil && changed != usual
  }

  private static func values(of option: Option) -> [String?] {
    switch option.completion {
    case .words(let words) where !words.isEmpty: return words
    case .names(let name), .list(let name):
      let lists = TestRun.advisor.flatMap { try? CompletionLists($0) }
      return lists?.names[name] ?? []
    default: return option.value == nil ? [nil] : ["7", "DE"]
    }
  }

  /// The request that a command line asks for; `nil` where it is refused.
  static func request(_ words: [String]) -> Request? {
    (try? Invocation(Arguments(words), Context(TestRun.advisor)))?.request
  }

  /// The whole report of a command line.
  static func report(_ words: [String]) throws -> [String: Any] {
    let output = TestRun.run(words + ["--json"]).output
    return try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any] ?? [:]
  }
}
