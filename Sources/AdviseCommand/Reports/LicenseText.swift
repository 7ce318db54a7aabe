import Messages
import ModelCatalog

/// A licence with its conditions, in a sentence or two.
enum LicenseText {
  /// Whether commercial use is allowed.
  static func use(_ license: License) -> Message {
    let commercial: Message =
      switch license.commercial {
      case .yes: "commercial use allowed."
      case .conditional: "commercial use under conditions."
      case .no: "NOT for commercial use."
      case .unknown: "not established, read it first."
      }
    return "licence: \(license.title), \(commercial)"
  }

  /// The text with the conditions; the short one leaves out those that were named before.
  static func of(_ license: License, upstream: License?, isShort: Bool = false) -> Message {
    var text = use(license)
    if isShort, !license.conditions.isEmpty {
      text = "\(text) \("Conditions as above.")"
    }
    for condition in isShort ? [] : license.conditions { text = "\(text) \(condition)" }
    if let upstream { text = "\(text) \("Also the \(upstream.title).")" }
    return text
  }
}
