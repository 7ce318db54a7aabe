#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

import Messages

/// Reports as JSON text: sorted keys, so that the same answer is the same bytes.
enum JSONText {
  static func of(_ report: some Encodable, in translation: Translation = .english) throws -> String
  {
    let encoder = JSONEncoder()
    if let key = CodingUserInfoKey.translation { encoder.userInfo[key] = translation }
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(report), as: UTF8.self) + "\n"
  }
}
