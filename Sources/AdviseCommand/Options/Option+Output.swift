import Messages

extension Option {
  // The context takes these two from the arguments, before the values of others are checked.
  static let catalog: [Option] = [
    Option(
      "catalog", "PATH", .catalog, completion: .file,
      help: "Use this catalog, a file or a folder, not the built-in one."
    ) { _, _ in },
    Option(
      "overlay", "PATH", .catalog, repeats: true, completion: .file,
      help: "Add this file or folder; families of the same id take the place of others."
    ) { _, _ in },
  ]

  static let list: [Option] = [
    Option("vendor", "NAME", .list, help: "Only cards of this maker: NVIDIA, AMD, Intel.") {
      $0.vendor = $1.text
    }
  ]

  static let output: [Option] = [
    Option(
      "top", "N", .answer, field: Field("top") { $0.top },
      help: "How many recommendations; 5 if not given."
    ) { $0.request.top = try Values.count($1.text) },
    Option("why-not", nil, .answer, help: "Also list what was excluded, and by which rule.") {
      invocation, _ in
      invocation.showsExclusions = true
    },
    Option(
      "explain", nil, .answer,
      help: "Every reason with its source, all parts of the memory, all alternatives."
    ) { invocation, _ in
      invocation.explains = true
    },
    Option("format", "text|json", .output, help: "How to print; text if not given.") {
      invocation, value in
      let formats = invocation.command.formats
      guard let format = formats.first(where: { $0.rawValue == value.text.lowercased() }) else {
        throw Values.unknown(value.text, formats.map(\.rawValue))
      }
      invocation.format = format
    },
    Option("strict", nil, .check, help: "Exit 1 on warnings too.") { _, _ in },
    Option("json", nil, .output, help: "The same as '--format json'.") { invocation, _ in
      invocation.format = .json
    },
    // The layout takes these two from the arguments, for errors too; here they are only checked.
    Option(
      "locale", "en|zh", .output,
      help: "The language of what people read; from LC_ALL, LC_MESSAGES or LANG if not given."
    ) { _, value in _ = try Values.choice(value.text, Layout.Language.self) },
    Option(
      "color", "auto|always|never", .output,
      help: "Colours; auto, which is on a terminal without NO_COLOR, if not given."
    ) { _, value in _ = try Values.choice(value.text, Layout.Color.self) },
    Option("man", nil, .output, help: "Print the manual page, for 'man -l'.") { invocation, _ in
      invocation.page = .manual
    },
    Option("help", nil, .output, help: "Show this help; -h shows the commonest options.") {
      invocation, _ in
      invocation.page = .help
    },
    Option("version", nil, .output, help: "Show the version; also -V.") { invocation, _ in
      invocation.page = .version
    },
  ]
}
