/// The memory of the processor.
public struct SystemMemory: Sendable, Hashable {
  /// What may be used in all, in bytes: all there is, or less where a container is limited.
  public let totalInBytes: Int
  /// What may be used now without swapping, in bytes; at most the total.
  public let availableInBytes: Int?
  /// The file that limits a container to the total; nothing where there is no limit.
  public let limitedBy: String?
}
