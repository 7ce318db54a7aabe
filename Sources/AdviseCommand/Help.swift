/// The help, written from the option table.
enum Help {
  static func text(tasks: [String]) -> String {
    var lines = [
      "Which open model to fine-tune: ranked, with the reason for every line.",
      "",
      "Usage: advise [recommend] [options]",
      "",
      "  advise --task code --rows 500 --vram 12",
      "  advise --task vision --vram 24 --region EU --commercial",
      "  advise --gpu \"2x RTX 3090\" --language zh --json",
    ]
    for group in Option.Group.allCases {
      lines += ["", group.rawValue + ":"]
      for option in Option.all where option.group == group {
        let label = "--" + option.name + (option.value.map { " " + $0 } ?? "")
        let indent = String(repeating: " ", count: 26)
        let help = Layout.wrap(option.help, width: 80 - indent.count)
        if label.count > indent.count - 4 {
          lines.append("  " + label)
          lines += help.map { indent + $0 }
        } else {
          let padding = String(repeating: " ", count: indent.count - 2 - label.count)
          lines.append("  " + label + padding + (help.first ?? ""))
          lines += help.dropFirst().map { indent + $0 }
        }
      }
    }
    lines += ["", "Tasks:"]
    lines += Layout.wrap(tasks.joined(separator: ", "), width: 78).map { "  " + $0 }
    lines += [
      "", "Memory is per card, in GiB (2^30 bytes). Exit codes: 0 answered, 1 nothing fits,",
      "64 wrong command line, 65 wrong data, 70 a mistake of ours, 74 cannot write.",
    ]
    return lines.joined(separator: "\n") + "\n"
  }
}
