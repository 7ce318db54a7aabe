/// A graphics card, from `Data/gpus.json`.
public struct GPU: Sendable, Equatable {
  /// The name, without the maker.
  public let name: String
  /// Who makes it.
  public let vendor: String
  /// Its memory, in GiB.
  public let memoryInGiB: Double
  /// Memory bandwidth, in 10^9 bytes per second.
  public let bandwidthInGBPerSecond: Double?
  /// Half-precision speed, in 10^12 operations per second.
  public let fp16InTeraflops: Double?
  /// The architecture, such as `Ampere`.
  public let architecture: String?
  /// CUDA's compute capability, such as `8.6`.
  public let cudaComputeCapability: String?
  /// The month of the release.
  public let release: String?

  /// Whether it computes in bf16, by its CUDA compute capability: from 8.0 (Ampere) on.
  ///
  /// Unknown for cards without CUDA. Turing and older (T4, RTX 20, GTX 16, V100) have none.
  public var hasBF16: Bool? {
    cudaComputeCapability.flatMap { Double($0) }.map { $0 >= 8 }
  }

  init(_ value: JSONValue) {
    var json = JSONObject(value)
    name = json.string("name")
    vendor = json.string("vendor")
    memoryInGiB = json.required("memoryInGiB")?.number() ?? 0
    bandwidthInGBPerSecond = json.optional("bandwidthInGBPerSecond")?.number()
    fp16InTeraflops = json.optional("fp16InTeraflops")?.number()
    architecture = json.optional("architecture")?.string()
    cudaComputeCapability = json.optional("cudaComputeCapability")?.string()
    release = json.optional("release")?.month()
    json.finish()
  }

  /// All cards that are built into the program.
  public static func embedded() throws(CatalogError) -> [GPU] {
    try DataFile.gpus.file.read { value in
      var json = JSONObject(value)
      let gpus = json.required("gpus")?.list(GPU.init) ?? []
      json.finish()
      return gpus
    }
  }

  /// What a name that somebody wrote means.
  public enum Match: Equatable, Sendable {
    /// One card, or several editions with the same memory.
    case found(GPU)
    /// Editions with different memory: their sizes in GiB, small ones first.
    case ambiguous(sizes: [Double])
    /// No card; the nearest name, when one is near.
    case unknown(nearest: String?)
  }

  /// Finds a card by its name as people write it: `RTX 3090`, `rtx3090`, `A100-80GB`, `4090`.
  ///
  /// Makers' and product lines' names may be left out. A name without a memory size means all
  /// editions that differ only in memory, socket or chip; when their memory differs it is ambiguous.
  public static func match(_ text: String, in gpus: [GPU]) -> Match {
    let wanted = words(text)
    guard !wanted.isEmpty else { return .unknown(nearest: nil) }
    let editions = gpus.filter { gpu in
      var rest = words(gpu.name)
      for word in wanted {
        guard let index = rest.firstIndex(of: word) else {
          if word == size(gpu) { continue }
          return false
        }
        rest.remove(at: index)
      }
      return rest.allSatisfy { isEdition($0) || $0 == size(gpu) }
    }
    guard let first = editions.first else {
      return .unknown(nearest: text.nearest(in: gpus.map(\.name)))
    }
    let sizes = Set(editions.map(\.memoryInGiB)).sorted()
    return sizes.count == 1 ? .found(first) : .ambiguous(sizes: sizes)
  }

  private static func size(_ gpu: GPU) -> String { "\(Int(gpu.memoryInGiB))" }

  /// The words of a name that tell cards apart, in lower case.
  private static func words(_ name: String) -> [String] {
    var words: [String] = []
    for part in name.lowercased().split(whereSeparator: { " -_/()".contains($0) }) {
      var word = String(part)
      for line in ["rtx", "gtx", "rx"] where word.hasPrefix(line) { word.removeFirst(line.count) }
      for unit in ["gib", "gb", "g"] where word.hasSuffix(unit) {
        let number = word.dropLast(unit.count)
        if !number.isEmpty, number.allSatisfy(\.isNumber) { word = String(number) }
      }
      if !word.isEmpty, !noise.contains(word) { words.append(word) }
    }
    return words
  }

  private static let noise: Set<String> = [
    "nvidia", "geforce", "amd", "radeon", "intel", "tesla", "quadro", "instinct", "graphics",
    "gpu", "gb", "gib", "g",
  ]

  /// Whether a word names a socket or a chip rather than another card.
  private static func isEdition(_ word: String) -> Bool {
    if ["pcie", "nvl", "dgxs", "fhhl", "cnx"].contains(word) || word.hasPrefix("sxm") {
      return true
    }
    return ["ga", "tu", "ad", "gb", "gp", "gm"].contains(word.prefix(2))
      && word.count == 5 && word.dropFirst(2).allSatisfy(\.isNumber)
  }
}
