import Messages
import Rules

extension Fit.Verdict {
  /// The verdict in a word.
  var title: Message {
    switch self {
    case .yes: "yes"
    case .uncertain: "uncertain"
    case .no: "no"
    }
  }

  /// How it stands out.
  var emphasis: Layout.Emphasis {
    switch self {
    case .yes: .good
    case .uncertain: .doubtful
    case .no: .bad
    }
  }
}
