import StrictJSON

/// A processor whose GPU works in the system's memory, of whatever size, from `Data/gpus.json`.
public struct SharedChip: Sendable, Equatable {
  /// The name, such as `Apple M3 Max` or `Radeon 780M`.
  public let name: String
  /// Other names that it is sold under.
  public let aliases: [String]
  /// Who makes it.
  public let vendor: String
  /// The part of the memory that the GPU gets, from 0 to 1.
  public let gpuShareOfMemory: Double?
  /// Memory bandwidth, in 10^9 bytes per second.
  public let bandwidthInGBPerSecond: Double?
  /// Half-precision speed, in 10^12 operations per second.
  public let fp16InTeraflops: Double?
  /// The architecture.
  public let architecture: String?
  /// The month of the release.
  public let release: String?
  /// The sources of these facts.
  public let sources: [String]

  init(_ value: JSONValue) {
    var json = JSONObject(value)
    name = json.string("name")
    aliases = json.list("aliases") { $0.string() }
    vendor = json.string("vendor")
    gpuShareOfMemory = json.optional("gpuShareOfMemory")?.number()
    bandwidthInGBPerSecond = json.optional("bandwidthInGBPerSecond")?.number()
    fp16InTeraflops = json.optional("fp16InTeraflops")?.number()
    architecture = json.optional("architecture")?.string()
    release = json.optional("release")?.month()
    sources = json.required("sources")?.filledList { $0.string() } ?? []
    json.finish()
  }

  /// All that are built into the program.
  public static func embedded() throws(CatalogError) -> [SharedChip] {
    try DataFile.gpus.file.read { value in
      var json = JSONObject(value)
      _ = json.required("gpus")
      let chips = json.required("chips")?.list(SharedChip.init) ?? []
      json.finish()
      return chips
    }
  }
}
