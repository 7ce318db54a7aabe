/// A limit on the choice that can be dropped when it leaves nothing to recommend.
///
/// The raw value is the name of the option that sets it, without dashes. The cases stand in the
/// order in which limits are dropped: the least binding first. What the law or a licence demands
/// (`commercial`, `region`) and what the hardware holds is never dropped, so it is no case.
public enum Limit: String, CaseIterable, Sendable {
  case technique
  case minQuantization = "min-quantization"
  case maxSize = "max-size"
  case model
  case family
  case license
  case language

  /// Takes the limit out of a request; changes nothing where the request does not set it.
  public func drop(from request: inout Request) {
    switch self {
    case .technique: request.technique = nil
    case .minQuantization: request.minQuantization = nil
    case .maxSize: request.maxSizeInBillions = nil
    case .model: request.model = nil
    case .family: request.family = nil
    case .license: request.licenses = []
    case .language: request.languages = []
    }
  }
}
