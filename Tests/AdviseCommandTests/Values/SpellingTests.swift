import Messages
import Testing

@testable import AdviseCommand

/// Other programs' options are answered with ours, and other words for values are taken.
@Suite struct SpellingTests {
  static let options: [(given: String, hint: String)] = [
    ("ctx", "'--ctx' is '--context'"), ("seq-len", "'--seq-len' is '--context'"),
    ("max-seq-length", "'--max-seq-length' is '--context'"),
    ("max_seq_length", "'--max_seq_length' is '--context'"),
    ("tokens", "'--tokens' is '--context'"),
    ("num_ctx", "'--num_ctx' is '--context'"), ("cutoff_len", "'--cutoff_len' is '--context'"),
    ("batch-size", "'--batch-size' is '--batch'"), ("bs", "'--bs' is '--batch'"),
    ("lora-r", "'--lora-r' is '--rank'"), ("lora-rank", "'--lora-rank' is '--rank'"),
    ("memory", "'--memory' is '--vram'"), ("gpu-memory", "'--gpu-memory' is '--vram'"),
    ("num-gpus", "'--num-gpus' is '--gpus'"),
    ("quant", "'--quant' is '--min-quantization'"), ("bits", "'--bits' is '--min-quantization'"),
    ("kv", "'--kv' is '--kv-cache'"), ("qlora", "'--qlora' is '--technique qlora'"),
    ("lora", "'--lora' is '--technique lora'"), ("method", "'--method' is '--technique'"),
    ("use-case", "'--use-case' is '--task'"), ("limit", "'--limit' is '--top'"),
    ("size", "'--size' is '--max-size'"), ("params", "'--params' is '--max-size'"),
    ("samples", "'--samples' is '--rows'"), ("dataset", "'--dataset' is '--rows'"),
    ("inference", "'--inference' is '--mode run'"), ("bf16", "'--bf16' is '--precision bf16'"),
    ("cpu", "leave '--vram' out and give '--ram' with '--mode run'"),
    ("no-gpu", "leave '--vram' out and give '--ram' with '--mode run'"),
    ("mac", "'--mac' is '--unified'"), ("lang", "'--lang' is '--language'"),
    ("no-color", "'--no-color' is '--color never'"),
    ("quiet", "an answer is all that goes to standard output; '2>/dev/null' hides the rest"),
    ("licence", "'--licence' is '--license'"), ("backend", "'--backend' is '--engine'"),
    ("optim", "'--optim' is '--optimizer'"), ("dtype", "'--dtype' is '--precision'"),
  ]

  @Test(arguments: options)
  func anotherProgramsOptionIsNamed(_ given: String, _ hint: String) throws {
    for words in [["--" + given, "8"], ["recommend", "--\(given)=8"]] {
      try WrongCommandLine(words, "unknown option '--\(given)'", hint: hint).check()
    }
  }

  @Test func theTableNamesNoOptionOfOurs() {
    let ours = Set(Option.all.map(\.name))
    let theirs = OtherSpelling.names.values.flatMap(\.self)
    #expect(ours.intersection(theirs).isEmpty)
    #expect(Set(theirs).count == theirs.count)
    // '--explain' may not be there yet.
    #expect(Set(OtherSpelling.names.keys).subtracting(ours).subtracting(["explain"]).isEmpty)
  }

  /// Every other word leads to a value that the option takes, and is none of its own.
  @Test func everyOtherWordIsTaken() throws {
    for (name, words) in OtherValue.names {
      let option = try #require(Option.named(name))
      for (word, value) in words {
        #expect(Values.plain(word) == word, "\(word)")
        let given = OptionExample.line(of: option)
        let taken = OptionExample.request(given + ["--" + name, word])
        #expect(taken != nil, "--\(name) \(word)")
        #expect(taken == OptionExample.request(given + ["--" + name, value]), "--\(name) \(word)")
      }
    }
  }

  static let values: [(line: String, task: String)] = [
    ("coding", "code"), ("sql", "code"), ("Text to SQL", "code"), ("编程", "code"), ("代码", "code"),
    ("ocr", "vision"), ("image understanding", "vision"), ("图像理解", "vision"), ("rag", "knowledge"),
    ("agent", "function-calling"), ("tools", "function-calling"), ("工具调用", "function-calling"),
    ("sentiment", "classification"), ("json", "classification"), ("Extraction", "classification"),
    ("summary", "summarization"), ("summaries", "summarization"), ("摘要", "summarization"),
    ("story", "writing"), ("客服", "customer-service"), ("customer service", "customer-service"),
    ("role-play", "roleplay"), ("law", "legal"), ("code_completion", "code-completion"),
    ("文言文", "classical-chinese"), ("翻译", "translation"), ("maths", "math"),
  ]

  @Test(arguments: values)
  func aTaskIsKnownByWhatPeopleCallIt(_ text: String, _ task: String) {
    let outcome = TestRun.run(["--task", text, "--json"])
    #expect(outcome.output.contains("\"task\" : \"\(task)\""))
    let isSaid = outcome.errors.contains("is taken as '\(task)'")
    #expect(isSaid == (Values.plain(text) != Values.plain(task)), "\(outcome.errors)")
  }

  @Test func noNameOfATaskIsAnothersToo() throws {
    let tasks = try #require(TestRun.advisor).guidance.tasks
    var owners: [String: Set<String>] = [:]
    for task in tasks {
      let names =
        [task.id, task.title.description, task.title.text(in: .chinese)] + task.otherNames
      for name in names { owners[Values.plain(name), default: []].insert(task.id) }
    }
    #expect(owners.filter { $0.value.count > 1 }.isEmpty)
  }

  static let languages: [(text: String, tag: String)] = [
    ("German", "de"), ("deutsch", "de"), ("德语", "de"), ("English", "en"), ("中文", "zh"),
    ("汉语", "zh"), ("zh_CN", "zh-cn"), ("日本語", "ja"), ("日语", "ja"), ("français", "fr"),
    ("Español", "es"), ("cn", "zh"), ("classical chinese", "lzh"), ("русский", "ru"),
  ]

  @Test(arguments: languages)
  func aLanguageIsKnownByName(_ text: String, _ tag: String) {
    #expect(OptionExample.request(["--language", text])?.languages == [tag])
  }

  static let others: [(words: [String], same: [String])] = [
    (["--license", "mit", "--license", "Apache 2.0"], ["--license", "mit,apache-2.0"]),
    (["--trainer", "trl"], ["--trainer", "hf"]),
    (["--trainer", "LLaMA Factory"], ["--trainer", "llama-factory"]),
    (["--trainer", "llamafactory"], ["--trainer", "llama-factory"]),
    (["--mode", "serve", "--engine", "ollama"], ["--mode", "run", "--engine", "llama.cpp"]),
    (["--mode", "run", "--engine", "llamacpp"], ["--mode", "run", "--engine", "llama.cpp"]),
    (["--mode", "训练"], ["--mode", "finetune"]), (["--region", "Europe"], ["--region", "EU"]),
    (["--quality", "高"], ["--quality", "high"]),
    (["--checkpointing", "false"], ["--checkpointing", "off"]),
    (
      ["-t", "code", "-n", "3", "-m", "Qwen3-8B"],
      ["--task", "code", "--top", "3", "--model", "Qwen3-8B"]
    ),
    (["--gpu", "RTX 3060", "--vram", "8"], ["--gpu", "RTX 3060 8GB"]),
    (["--vram", "12", "--gpu", "RTX 3060"], ["--gpu", "RTX 3060 12GB"]),
    (["--gpu", "RTX 3060"], ["--gpu", "RTX 3060 12GB"]),
    (["--gpu", "2x A100"], ["--gpu", "2x A100 SXM4 40GB"]),
    (["--gpu", "2x A100 PCIe", "--vram", "80GB"], ["--gpu", "2x A100 PCIe 80GB"]),
    (["--gpu", "RTX 3090", "--gpus", "2"], ["--gpu", "2x RTX 3090"]),
    (["--gpu", "M2 Pro", "--unified", "16"], ["--unified", "16"]),
    (["--gpu", "M3 Max 64GB"], ["--unified", "64"]),
    (["--gpu", "Apple M3 Max (64 GB)"], ["--unified", "64"]),
    (["--gpu", "m3max 64"], ["--unified", "64"]),
    (["--gpu", "MacBook Air M2 16GB"], ["--unified", "16"]),
    (["--gpu", "MacBook Pro 14\" M3 Pro 18GB"], ["--unified", "18"]),
    (["--gpu", "Mac Studio M2 Ultra 192GB"], ["--unified", "192"]),
    (["--gpu", "Mac mini", "--unified", "16GB"], ["--unified", "16"]),
  ]

  @Test(arguments: others)
  func anotherWayToSayItIsTheSame(_ words: [String], _ same: [String]) throws {
    let request = try #require(OptionExample.request(words))
    #expect(request == OptionExample.request(same))
  }

  @Test func aNameWithSeveralSizesSaysWhichIsTaken() {
    let errors = TestRun.run(["--gpu", "RTX 3060"]).errors.split { " \n".contains($0) }
      .joined(separator: " ")
    #expect(
      errors.hasPrefix(
        "note: 'RTX 3060' is taken as GeForce RTX 3060 12 GB (12 GiB); there are some of 8 GiB "
          + "too, which '--vram' chooses"))
    #expect(!TestRun.run(["--gpu", "RTX 3060", "--vram", "8"]).errors.contains("note:"))
  }

  @Test func listsTakeAWordAndTheNewestCardsComeFirst() {
    let newest = TestRun.run(["list", "gpus", "--vendor", "nvidia", "--format", "csv"]).output
      .split(separator: "\r\n").dropFirst()
    #expect(newest.allSatisfy { $0.contains(",NVIDIA,") })
    let months = newest.map {
      $0.split(separator: ",", omittingEmptySubsequences: false).last ?? ""
    }
    #expect(months == months.sorted(by: >) && months.count > 100)
    let found = TestRun.run(["list", "gpus", "3090", "--format", "csv"]).output
      .split(separator: "\r\n").dropFirst()
    #expect(!found.isEmpty && found.allSatisfy { $0.contains("3090") })
    #expect(TestRun.run(["list", "models", "nothing-like-this"]).exitCode == .no)
  }

  @Test func aloneInATerminalItAnswersFourQuestions() {
    let environment = Environment(
      item: Environment.none.item, read: Environment.none.read, terminalColumns: { 80 })
    let lines = AdviseCommand.run([], in: environment).output.split(separator: "\n")
    #expect(lines[1] == "  advise fit Qwen3-8B --vram 12")
    #expect(lines.filter { $0.hasPrefix("  advise ") }.count == 4 && lines.count <= 12)
    for command in Command.allWithHelp {
      #expect(command.name == "recommend" || lines.contains { $0.contains(command.name) })
    }
    for command in Command.all {
      let brief = TestRun.run([command.name, "-h"]).output.split(separator: "\n")
      #expect(brief.count <= 24 && brief.count > 4, "\(command.name)")
    }
  }

  @Test func aModelAloneIsAskedWhetherItFits() {
    for name in ["qwen3:8b", "Qwen3-8B", "unsloth/Qwen3-8B-bnb-4bit"] {
      let options = ["--vram", "12GB", "--json"]
      #expect(TestRun.run([name] + options) == TestRun.run(["fit", name] + options))
    }
    #expect(TestRun.run(["qwen3:8b", "--help"]) == TestRun.run(["fit", "--help"]))
    #expect(TestRun.run(["qwen3:8b", "--vrma", "12"]).errors.contains("did you mean '--vram'?"))
  }
}
