import Messages

extension Layout {
  /// The layout that arguments and the environment ask for; the arguments come first.
  init(for arguments: Arguments, _ environment: Environment) {
    let language = arguments.language ?? Language(environment: environment.variable)
    translation = language.translation
    let terminal = environment.terminalColumns()
    let isDumb = environment.variable("TERM") == "dumb"
    let given = environment.variable("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    columns = min(max(given ?? terminal ?? 80, 40), 120)
    isColored =
      switch arguments.color {
      case .always: true
      case .never: false
      case .auto, nil:
        terminal != nil && !isDumb && environment.variable("NO_COLOR")?.isEmpty ?? true
      }
  }

  /// The languages of what people read.
  enum Language: String, CaseIterable {
    case en
    case zh

    /// The language of an environment: of `LC_ALL`, or else `LC_MESSAGES`, or else `LANG`.
    init(environment variable: (String) -> String?) {
      let name = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(variable).first { !$0.isEmpty }
      self = name?.hasPrefix("zh") ?? false ? .zh : .en
    }

    var translation: Translation {
      switch self {
      case .en: .english
      case .zh: .chinese
      }
    }
  }

  /// When an answer is coloured.
  enum Color: String, CaseIterable {
    case auto
    case always
    case never
  }
}
