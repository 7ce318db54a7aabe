import Foundation
import StrictJSON
import Testing

@testable import Recipes

/// Whatever a text holds, what is read back from a recipe is the same text.
@Suite struct QuotingTests {
  /// Texts of characters that mean something to Python, YAML, JSON or a shell, or cannot be seen.
  static let texts: [String] = {
    var state: UInt64 = 2026
    func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let pieces = [
      "a", "7", " ", "'", "\"", "\\", "$HOME", "`id`", "#", ":", ": ", " #", "- ", "{", "}", "[",
      "]", ",", "&",
      "*", "!", "|", ">", "%", "@", "?", "~", "\n", "\r", "\t", "\u{0}", "\u{7}", "\u{7F}",
      "\u{85}",
      "\u{A0}", "\u{2028}", "\u{2029}", "\u{200D}", "\u{202E}", "\u{FEFF}", "\u{FFFE}", "é",
      "e\u{301}",
      "文", "👩‍💻", "\u{E0001}", "\u{F0000}", "true", "no", "null", "1e5", "0x10", ".5", "-", "=", "<<",
      "EOF",
    ]
    let fixed = [
      "", "no", "Yes", "null", "~", "1.5", "1e-4", "a: b", "a #b", " a", "a ", "=", "<<",
    ]
    return fixed
      + (0..<400).map { _ in
        (0...below(8)).map { _ in pieces[below(pieces.count)] }.joined()
      }
  }()

  /// Reads lines of `[language, source, text]` and prints the numbers of those that differ.
  private static let reader = """
    import ast, json, shlex, sys
    try:
        import yaml
    except ImportError:
        yaml = None
    def read(language, source):
        if language == "python":
            return ast.literal_eval(source)
        if language == "json":
            return json.loads(source)
        if language == "shell":
            words = shlex.split(source)
            return words[0] if len(words) == 1 else words
        if yaml:
            return yaml.safe_load("key: " + source + "  # a reason")["key"]
        return ast.literal_eval(source) if source[:1] == '"' else source
    for number, (language, source, text) in enumerate(json.load(sys.stdin)):
        try:
            same = read(language, source) == text
        except Exception as error:
            same = False
        if not same:
            print(number, language, ascii(source))
    """

  @Test(.enabled(if: PythonTests.python != nil)) func everyTextIsReadBackAsItIs() throws {
    var cases: [[String]] = []
    for text in Self.texts {
      cases.append(["python", Python.quoted(text), text])
      cases.append(["json", JSONLine.quoted(text), text])
      cases.append(["yaml", YAML.scalar(text), text])
      // A shell's word ends at a zero; nothing that is named can hold one.
      if !text.contains("\u{0}") { cases.append(["shell", Shell.word(text), text]) }
    }
    let input = try JSONSerialization.data(withJSONObject: cases)
    #expect(try PythonTests.run(["-c", Self.reader], input: input) == "")
  }

  @Test func aCommentIsOneLine() {
    for text in Self.texts {
      let comment = Quoted.comment(text)
      #expect(comment.hasPrefix("#"))
      #expect(comment.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x85 })
      #expect(!comment.contains("\u{2028}") && !comment.contains("\u{2029}"))
    }
  }
}
