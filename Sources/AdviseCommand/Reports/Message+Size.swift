import Messages
import ModelCatalog
import Rules

extension Message {
  /// A model's size: all parameters, and those that a token uses.
  static func size(_ parameters: Parameters) -> Message {
    let total = Format.parameters(parameters.total)
    guard let active = parameters.active else { return "\(total)" }
    return "\(total), \(Format.parameters(active)) active"
  }
}
