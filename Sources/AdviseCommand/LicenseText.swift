import ModelCatalog

/// A licence with its conditions, in a sentence or two.
enum LicenseText {
  static func of(_ license: License, upstream: License?) -> String {
    let commercial =
      switch license.commercial {
      case .yes: "commercial use allowed."
      case .conditional: "commercial use under conditions."
      case .no: "NOT for commercial use."
      case .unknown: "not established, read it first."
      }
    var text = "licence: \(license.title), \(commercial)"
    for condition in license.conditions { text += " \(condition)" }
    if let upstream { text += " Also the \(upstream.title)." }
    return text
  }
}
