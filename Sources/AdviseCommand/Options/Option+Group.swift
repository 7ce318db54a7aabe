import Messages

extension Option {
  /// A heading of the help, in their order.
  enum Group: CaseIterable {
    case recipe
    case job
    case hardware
    case training
    case running
    case limits
    case list
    case catalog
    case answer
    case check
    case output

    /// The heading's words.
    var title: Message {
      switch self {
      case .recipe: "The recipe"
      case .job: "The job"
      case .hardware: "The hardware"
      case .training: "The training set-up"
      case .running: "The running set-up"
      case .limits: "What limits the choice"
      case .list: "The list"
      case .catalog: "The catalog"
      case .answer: "The answer"
      case .check: "The check"
      case .output: "The output"
      }
    }
  }
}
