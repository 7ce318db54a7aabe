import StrictJSON

/// A graphics card, from `Data/gpus.json`.
public struct GPU: Sendable, Equatable {
  /// The name, without the maker.
  public private(set) var name: String
  /// Other names that it is sold under.
  private let aliases: [String]
  /// Who makes it.
  public let vendor: String
  /// Its memory, in GiB.
  public let memoryInGiB: Double
  /// What CUDA can allocate of it, in GiB, as users report it; the rest is the driver's, or checks.
  public let usableMemoryInGiB: Double?
  /// Whether the system lives in the same memory.
  public let isShared: Bool
  /// The part of shared memory that the GPU has been seen to use, in GiB.
  public let gpuShareInGiB: Double?
  /// Memory bandwidth, in 10^9 bytes per second.
  public let bandwidthInGBPerSecond: Double?
  /// Half-precision speed, in 10^12 operations per second.
  public let fp16InTeraflops: Double?
  /// Speed of the tensor cores with 16-bit numbers, dense, summed up in 32 bit, in 10^12 operations
  /// per second.
  public let tensorTeraflops: Double?
  /// The architecture, such as `Ampere`.
  public let architecture: String?
  /// CUDA's compute capability, such as `8.6`.
  public let cudaComputeCapability: String?
  /// The month of the release.
  public let release: String?
  /// The sources of what is not in the common tables.
  public let sources: [String]
  /// The words of the name that tell it from others.
  var words: [String] { Self.words(name) }

  /// Whether it computes in bf16, by its CUDA compute capability: from 8.0 (Ampere) on.
  ///
  /// Unknown for cards without CUDA. Turing and older (T4, RTX 20, GTX 16, V100) have none.
  public var hasBF16: Bool? {
    cudaComputeCapability.flatMap { Double($0) }.map { $0 >= 8 }
  }

  /// The memory that models can have, in GiB: the part that a GPU gets of shared memory, or what CUDA
  /// can allocate.
  ///
  /// Where nobody has reported it: three quarters of shared memory, as Apple's Metal and AMD's set-up
  /// allow, and 97 % of an NVIDIA card's, the least that cards without error correction show.
  public var memoryForModelsInGiB: Double {
    if let known = gpuShareInGiB ?? usableMemoryInGiB { return min(known, memoryInGiB) }
    if isShared { return 0.75 * memoryInGiB }
    return vendor == "NVIDIA" ? 0.97 * memoryInGiB : memoryInGiB
  }

  /// What software has to be there for cards of its maker; nothing for CUDA.
  public var needs: Requirement? {
    switch vendor {
    case "AMD": .rocm
    case "Intel": name.hasPrefix("Gaudi") ? .gaudi : .xpu
    case "Huawei": .cann
    default: nil
    }
  }

  /// Software that cards without CUDA need.
  public enum Requirement: Sendable {
    /// AMD's.
    case rocm
    /// Intel's, for its graphics cards.
    case xpu
    /// Intel's, for Gaudi.
    case gaudi
    /// Huawei's, for Ascend.
    case cann
  }

  /// The same card by another of its names.
  private func named(_ alias: String) -> GPU {
    var other = self
    other.name = alias
    return other
  }

  init(_ value: JSONValue) {
    var json = JSONObject(value)
    name = json.string("name")
    aliases = json.list("aliases") { $0.string() }
    vendor = json.string("vendor")
    memoryInGiB = json.required("memoryInGiB")?.number() ?? 0
    usableMemoryInGiB = json.optional("usableMemoryInGiB")?.number()
    isShared = json.optional("isShared")?.bool() ?? false
    gpuShareInGiB = json.optional("gpuShareInGiB")?.number()
    bandwidthInGBPerSecond = json.optional("bandwidthInGBPerSecond")?.number()
    fp16InTeraflops = json.optional("fp16InTeraflops")?.number()
    tensorTeraflops = json.optional("tensorTeraflops")?.number()
    architecture = json.optional("architecture")?.string()
    cudaComputeCapability = json.optional("cudaComputeCapability")?.string()
    release = json.optional("release")?.month()
    sources = json.list("sources") { $0.string() }
    json.finish()
  }

  /// All cards that are built into the program.
  public static func embedded() throws(CatalogError) -> [GPU] {
    try read(DataFile.gpus.file).flatMap { gpu in [gpu] + gpu.aliases.map(gpu.named) }
  }

  /// The cards of a file, in its order.
  package static func read(_ file: CatalogFile) throws(CatalogError) -> [GPU] {
    try file.read { value in
      var json = JSONObject(value)
      let gpus = json.required("gpus")?.list { GPU($0) } ?? []
      _ = json.optional("chips")
      json.finish()
      return gpus
    }
  }
}
