import StrictJSON

/// A graphics card, from `Data/gpus.json`.
public struct GPU: Sendable, Equatable {
  /// The name, without the maker.
  public let name: String
  /// What people call it or the machine around it besides: `DGX Spark`.
  public let otherNames: [String]
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
  /// The words of the name that tell it from others.
  var words: [String] { Self.words(name) }

  /// Whether it computes in bf16, by its CUDA compute capability: from 8.0 (Ampere) on.
  ///
  /// Unknown for cards without CUDA. Turing and older (T4, RTX 20, GTX 16, V100) have none.
  public var hasBF16: Bool? {
    cudaComputeCapability.flatMap { Double($0) }.map { $0 >= 8 }
  }

  init(_ value: JSONValue) {
    var json = JSONObject(value)
    name = json.string("name")
    otherNames = json.list("otherNames") { $0.string() }
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
}
