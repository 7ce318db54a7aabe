import Foundation
import Testing

@testable import StrictJSON

/// Foundation's parser as a second opinion.
@Suite struct JSONComparisonTests {
  @Test func everyValidTextHasTheSameValuesAsInFoundation() throws {
    var generator = JSONGenerator(seed: 1)
    for _ in 0..<3000 {
      let text = generator.document()
      let document = try JSONDocument(Array(text.utf8))
      let foundation = try JSONSerialization.jsonObject(
        with: Data(text.utf8), options: .fragmentsAllowed)
      #expect(Self.isSame(document, 0, foundation), "\(text)")
    }
  }

  @Test func aDamagedTextIsRefusedByBothOrByNone() {
    var generator = JSONGenerator(seed: 2)
    var refused = 0
    for _ in 0..<10_000 {
      let bytes = generator.mutated(generator.document())
      if Self.isKnownDifference(bytes) { continue }
      let ours = Self.verdict(bytes)
      let theirs =
        (try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)) != nil
      if let ours {
        #expect(ours == theirs, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
      }
      refused += ours == false ? 1 : 0
    }
    #expect((2000...9000).contains(refused), "the texts must be damaged, but not all of them")
  }

  /// Whether we accept a text; nothing where Foundation sees it otherwise on one system or the other:
  /// it may take a comma before a bracket, and refuses numbers beyond `Double`.
  private static func verdict(_ bytes: [UInt8]) -> Bool? {
    do throws(JSONSyntaxError) {
      let document = try JSONDocument(bytes)
      let isTooLarge = document.entries.contains { entry in
        let digits = bytes[Int(entry.start)..<Int(entry.end)]
        return entry.kind == .number
          && Double(String(decoding: digits, as: UTF8.self))?.isFinite != true
      }
      return isTooLarge ? nil : true
    } catch {
      return error.message.description.hasPrefix("a comma stands before") ? nil : false
    }
  }

  /// Where the two differ on purpose: we refuse byte order marks and every encoding but UTF-8, and
  /// read a lone surrogate as the replacement character; Foundation does the opposite.
  private static func isKnownDifference(_ bytes: [UInt8]) -> Bool {
    if bytes.prefix(4).contains(0) || bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return true }
    return String(decoding: bytes, as: UTF8.self).lowercased().contains("\\ud")
  }

  static let differences: [(text: String, isOurs: Bool)] = [
    ("\u{FEFF}{}", false),
    ("\"\\ud83d\"", true),
    (String(repeating: "[", count: 65) + String(repeating: "]", count: 65), false),
    ("1e400", true),
  ]

  @Test(arguments: differences)
  func knownDifferencesStayAsTheyAre(_ text: String, _ isOurs: Bool) {
    #expect(((try? JSONDocument(Array(text.utf8))) != nil) == isOurs)
  }

  private static func isSame(_ document: JSONDocument, _ index: Int, _ other: Any) -> Bool {
    let entry = document.entries[index]
    switch entry.kind {
    case .null: return other is NSNull
    case .true: return other as? Bool == true
    case .false: return other as? Bool == false
    case .number:
      let digits = document.bytes[Int(entry.start)..<Int(entry.end)]
      return Double(String(decoding: digits, as: UTF8.self)) == other as? Double
    case .string:
      return (other as? String).map { Array($0.utf8) } == Array(document.text(index).utf8)
    case .array:
      guard let others = other as? [Any], others.count == Int(entry.count) else { return false }
      var child = index + 1
      for other in others {
        guard isSame(document, child, other) else { return false }
        child = Int(document.entries[child].next)
      }
      return child == Int(entry.next)
    case .object:
      guard let others = other as? [String: Any], others.count == Int(entry.count) else {
        return false
      }
      var child = index + 1
      while child < Int(entry.next) {
        guard let other = others[document.text(child)], isSame(document, child + 1, other) else {
          return false
        }
        child = Int(document.entries[child + 1].next)
      }
      return true
    }
  }
}
