import Messages

/// The weight class of a model, by all of its parameters.
public enum ScaleClass: String, CaseIterable, Sendable {
  case micro
  case small
  /// Between the documents' small models, up to 3B, and their medium ones, from 7B.
  case compact
  case medium
  case large
  case giant

  init(billions: Double, _ thresholds: Thresholds) {
    let bounds = [
      thresholds.parametersBelowWhichAModelIsMicro, thresholds.parametersBelowWhichAModelIsSmall,
      thresholds.parametersBelowWhichAModelIsCompact,
      thresholds.parametersBelowWhichAModelIsMedium, thresholds.parametersBelowWhichAModelIsLarge,
    ]
    let index = bounds.firstIndex { billions < $0.value } ?? bounds.count
    self = Self.allCases[index]
  }

  /// The place from light to heavy, from 0.
  var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// The name.
  var title: Message {
    switch self {
    case .micro: "micro"
    case .small: "small"
    case .compact: "compact"
    case .medium: "medium-sized"
    case .large: "large"
    case .giant: "giant"
    }
  }

  /// What the class is good and bad at.
  public var summary: Message {
    switch self {
    case .micro: "a micro model: for teaching and fixed patterns, loses the thread easily"
    case .small: "a small model: for narrow domains and short answers; forgets long talks"
    case .compact: "a compact model: more than short answers, on a small card; weak at long texts"
    case .medium:
      "a medium model: dialogue, documents and code, the usual choice; wants a real card"
    case .large: "a large model: long contexts and harder reasoning; slow and dear to train"
    case .giant: "a giant model: needs servers, rather used by API than trained"
    }
  }
}
