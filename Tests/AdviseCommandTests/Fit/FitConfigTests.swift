import RandomNumbers
import Foundation
import Testing

@testable import AdviseCommand

/// `fit` with the path of a `config.json`.
struct FitConfigTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../ModelCatalogTests/Fixtures/configs")

  private static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appendingPathComponent(name + ".json")))
  }

  /// A machine with these files, and their folders.
  private static func machine(_ files: [String: [UInt8]]) -> Environment {
    Environment(
      item: { path throws(InputError) in
        if files[path] != nil { return .file }
        let folder = path.hasSuffix("/") ? path : path + "/"
        let names = files.keys.filter { $0.hasPrefix(folder) }.map {
          String($0.dropFirst(folder.count))
        }
        guard !names.isEmpty else { throw InputError(path, "No such file or directory") }
        return .folder(names)
      },
      read: { path, limit throws(InputError) in
        guard let bytes = files[path] else { throw InputError(path, "No such file or directory") }
        guard bytes.count <= limit else { throw InputError(path, "too large") }
        return bytes
      })
  }

  private static func run(_ line: String, _ files: [String: [UInt8]]) -> Outcome {
    AdviseCommand.run(TestRun.words(line), Context(TestRun.advisor, in: machine(files)))
  }

  @Test func aFolderIsReadAndItsModelNeedsWhatTheCatalogsNeeds() throws {
    let files = ["models/mine/config.json": try Self.bytes("Qwen3-4B")]
    for options in ["--vram 12", "--mode run --vram 8 --context 16k", "--vram 4 --batch 8"] {
      let known = Self.run("fit Qwen3-4B \(options) --json", [:])
      for path in ["models/mine", "models/mine/", "models/mine/config.json"] {
        let asked = Self.run("fit \(path) \(options) --json", files)
        #expect(asked.exitCode == known.exitCode)
        #expect(asked.output.contains("\"name\" : \"mine\""))
        #expect(!asked.output.contains("\"license\""))
        #expect(Self.firstTotal(asked) == Self.firstTotal(known), "\(options)")
      }
    }
  }

  /// The memory of the first way.
  private static func firstTotal(_ outcome: Outcome) -> String? {
    outcome.output.split(separator: "\n").first { $0.contains("\"totalBytes\"") }.map(String.init)
  }

  @Test func textShowsMemoryAndNothingOfALicenceOrARepository() throws {
    let files = ["x/config.json": try Self.bytes("Gemma-3-12B")]
    let outcome = Self.run("fit x --vram 24 --explain", files)
    #expect(outcome.exitCode == .answered)
    #expect(outcome.output.hasPrefix("Yes: x fits, "))
    #expect(outcome.output.contains("! the vision tower is counted by its main matrices"))
    #expect(!outcome.output.contains("unsloth/"))
    #expect(!outcome.output.lowercased().contains("licen"))
    #expect(Self.run("fit x --vram 4", files).exitCode == .no)
  }

  /// The size and the context are judged, and of the rest it is said that they cannot be.
  @Test func limitsAreJudgedAsFarAsTheFileTells() throws {
    let files = ["x/config.json": try Self.bytes("Qwen2.5-7B")]
    let large = Self.run("fit x --vram 24 --max-size 4", files)
    #expect(large.output.hasPrefix("No: x has 7.6B parameters, more than the 4B asked for."))
    #expect(large.exitCode == .no)
    #expect(Self.run("fit x --vram 24 --max-size 8 --family llama", files).exitCode == .answered)
    let long = Self.run("fit x --vram 24 --context 1M", files)
    #expect(long.output.hasPrefix("No: x takes "), "\(long.output.prefix(90))")
    let other = Self.run("fit x --vram 24 --license mit --language zh", files).output
    #expect(other.contains("! a file tells dimensions only: '--license' and '--language'"))
  }

  @Test func aNameOfTheCatalogIsNoFolderUnlessItHasASlash() throws {
    let files = [
      "Qwen3-8B/config.json": try Self.bytes("Qwen3-4B"),
      "Qwen/Qwen3-8B/config.json": try Self.bytes("Qwen3-4B"),
    ]
    #expect(Self.run("fit Qwen3-8B", files).output.contains("unsloth/Qwen3-8B"))
    #expect(!Self.run("fit Qwen/Qwen3-8B", files).output.contains("unsloth/Qwen3-8B"))
    #expect(Self.run("fit Qwen/Qwen3-8B", [:]).output.contains("unsloth/Qwen3-8B"))
  }

  @Test func whatIsWrongIsToldWithItsPath() throws {
    let files = [
      "a/config.json": Array("{\"model_type\": \"llama\", \"num_hidden_layers\": 2}".utf8),
      "b/config.json": Array("{\n\"model_type\" \"llama\"}".utf8),
      "c/other.json": Array("{}".utf8),
    ]
    let missing = Self.run("fit a", files)
    #expect(missing.exitCode == .data)
    #expect(
      missing.errors == "error: a/config.json: hidden_size is missing (nor is there n_embd, "
        + "n_embed or d_model)\n")
    let broken = Self.run("fit b", files)
    #expect(broken.exitCode == .data)
    #expect(broken.errors.hasPrefix("error: b/config.json: line 2: "))
    #expect(Self.run("fit c/", files).exitCode == .noInput)
    #expect(Self.run("fit ./nowhere", files).exitCode == .noInput)
    #expect(Self.run("fit nowhere.json", files).exitCode == .noInput)
    #expect(Self.run("fit some/name", files).exitCode == .no)
  }

  @Test(arguments: [
    "--vram 24 --context 1M --batch 64", "--mode run --vram 24 --ram 64",
    "--mode run --vram 8 --vram 4", "--vram 8 --vram 4 --technique prefix-tuning",
  ])
  func aSweepOfStrangeDimensionsNeverTraps(_ options: String) throws {
    let text = String(decoding: try Self.bytes("Qwen3.5-35B-A3B"), as: UTF8.self)
    let lines = text.split(separator: "\n").map(String.init)
    let places = lines.indices.filter { lines[$0].contains(where: \.isNumber) }
    var random = RandomNumbers(seed: 5)
    for turn in 0..<60 {
      var changed = lines
      for _ in 0...turn % 3 {
        let place = places[Int(random.next() % UInt64(places.count))]
        guard let colon = changed[place].range(of: "\": ") else { continue }
        let comma = changed[place].hasSuffix(",") ? "," : ""
        let value = ["1", "2", "1000", "65537", "1000000", "1000000000"][
          Int(random.next() % 6)]
        changed[place] = changed[place][..<colon.upperBound] + value + comma
      }
      let files = ["m/config.json": Array(changed.joined(separator: "\n").utf8)]
      let outcome = Self.run("fit m \(options)", files)
      #expect(outcome.exitCode != .software, "\(outcome.errors)")
    }
  }

  /// No work is done layer by layer.
  @Test func aBillionLayersAreCountedAtOnce() throws {
    let text = """
      {"model_type": "llama", "num_hidden_layers": 1000000000, "hidden_size": 2, "vocab_size": 2,
      "num_attention_heads": 1, "intermediate_size": 1}
      """
    let files = ["m/config.json": Array(text.utf8)]
    for options in ["--vram 24", "--mode run --vram 8 --vram 4", "--mode run --vram 8 --ram 4"] {
      let outcome = Self.run("fit m \(options) --json", files)
      #expect(outcome.exitCode == .no || outcome.exitCode == .answered, "\(outcome.errors)")
    }
  }
}
