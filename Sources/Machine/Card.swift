/// One graphics card, or the graphics part of a processor.
public struct Card: Sendable, Hashable {
  /// Who makes it, by the number that all makers of PCI devices have.
  public enum Vendor: String, Sendable, CaseIterable {
    /// NVIDIA.
    case nvidia = "NVIDIA"
    /// AMD.
    case amd = "AMD"
    /// Intel.
    case intel = "Intel"

    /// The number in the file `vendor` of a device.
    var pciNumber: Int {
      switch self {
      case .nvidia: 0x10de
      case .amd: 0x1002
      case .intel: 0x8086
      }
    }
  }

  /// Who makes it.
  public let vendor: Vendor
  /// The number by which its source counts it: that of `nvidia-smi`, or N of `/sys/class/drm/cardN`.
  public internal(set) var index: Int?
  /// The name as the system writes it; nothing where no source has one.
  public internal(set) var name: String?
  /// The numbers of vendor and device, such as `1002:744c`; known where there is no better name.
  public internal(set) var pciIdentifier: String?
  /// Its own memory, in bytes; where it shares the system's, only the part set aside for it.
  public internal(set) var memoryInBytes: Int?
  /// What is free of its own memory, in bytes.
  public internal(set) var freeInBytes: Int?
  /// Whether it works in the memory of the processor, as far as the sources say.
  public internal(set) var sharesMemory = false
  /// What it may take of system memory beside its own, in bytes, where the driver says.
  public internal(set) var borrowableInBytes: Int?
  /// The instances that it is divided into (MIG); empty where it is whole.
  public internal(set) var instances: [CardInstance] = []
  /// The file or program that told of it.
  public internal(set) var source: String

  /// The name, or what stands for it.
  public var label: String { name ?? "\(vendor.rawValue) \(pciIdentifier ?? "")" }

  /// The memory that one process can have, in bytes: where divided, that of the largest instance.
  public var usableMemoryInBytes: Int? {
    instances.isEmpty ? memoryInBytes : instances.compactMap(\.memoryInBytes).max()
  }
}
