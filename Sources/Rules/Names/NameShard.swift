/// Which part of a split file a name is: `-00001-of-00003` is 1 of 3.
public struct NameShard: Sendable, Equatable {
  /// The part, counted from 1.
  public let index: Int
  /// How many parts there are.
  public let count: Int

  /// Names a part.
  public init(index: Int, count: Int) {
    self.index = index
    self.count = count
  }
}
