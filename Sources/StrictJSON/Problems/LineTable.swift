/// The starts of the lines of a text.
struct LineTable {
  private let starts: [Int32]

  init(_ bytes: [UInt8]) {
    starts =
      [0] + bytes.indices.lazy.filter { bytes[$0] == UInt8(ascii: "\n") }.map { Int32($0) + 1 }
  }

  /// The line of a byte, counted from 1.
  func line(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }
}
