/// A part of a divided card (MIG), which programs see as a card of its own.
public struct CardInstance: Sendable, Hashable {
  /// The name of its size, such as `3g.20gb`. The number of gigabytes in it is rounded.
  public let profile: String
  /// Its memory, in bytes.
  public internal(set) var memoryInBytes: Int?
  /// What is free of it, in bytes.
  public internal(set) var freeInBytes: Int?
}
