import Machine

/// A machine as files and answers that were written down.
struct RecordedMachine: Sendable {
  /// Texts of files, by path.
  var files: [String: String] = [:]
  /// Files that are no texts, by path.
  var bytes: [String: [UInt8]] = [:]
  /// Answers of programs, by path and arguments with spaces between.
  var answers: [String: MachineReader.Answer] = [:]
  /// Numbers of `sysctl`.
  var numbers: [String: Int] = [:]
  /// Texts of `sysctl`.
  var texts: [String: String] = [:]
  /// Environment variables.
  var variables: [String: String] = ["PATH": "/usr/local/bin:/usr/bin"]

  /// What reads it.
  var reader: MachineReader {
    let machine = self
    let paths = Array(machine.files.keys) + machine.bytes.keys
    return MachineReader(
      file: { machine.bytes[$0] ?? machine.files[$0].map { Array($0.utf8) } },
      names: { folder in
        let inside = paths.filter { $0.hasPrefix(folder + "/") }
        return Array(
          Set(inside.compactMap { $0.dropFirst(folder.count + 1).split(separator: "/").first })
        )
        .map(String.init)
      },
      variable: { machine.variables[$0] },
      run: { program, arguments, _ in
        let line = ([program] + arguments).joined(separator: " ")
        return machine.answers[line] ?? .notFound
      },
      systemNumber: { machine.numbers[$0] }, systemText: { machine.texts[$0] })
  }

  /// What is seen of it.
  var report: MachineReport { Machine.inspect(reader) }

  static let query =
    " --query-gpu=index,name,memory.total,memory.free --format=csv,noheader,nounits"

  /// The same with an `nvidia-smi` that answers the question for cards, and the list of them.
  func with(
    _ cards: String, list: String = "", report: String? = nil, isSuccess: Bool = true,
    at path: String = "/usr/bin/nvidia-smi"
  ) -> RecordedMachine {
    var machine = self
    machine.answers[path + Self.query] = .finished(output: Array(cards.utf8), isSuccess: isSuccess)
    machine.answers[path + " -L"] = .finished(output: Array(list.utf8), isSuccess: true)
    if let report {
      machine.answers[path + " -q -x"] = .finished(output: Array(report.utf8), isSuccess: true)
    }
    return machine
  }

  /// The same with more files.
  func with(files more: [String: String]) -> RecordedMachine {
    var machine = self
    machine.files.merge(more) { $1 }
    return machine
  }
}
