/// How far a set of estimates is from what was measured.
package struct Statistics {
  package let count: Int
  /// The median of the absolute relative errors, in per cent.
  package let median: Double
  /// The 90th percentile of the absolute relative errors, in per cent.
  package let percentile90: Double
  /// The mean of the relative errors, in per cent: negative when estimates are too low.
  package let bias: Double
  /// The share that is too low by more than 5 %, in per cent.
  package let tooLow: Double

  package init(errors: [Double]) {
    let sorted = errors.map { 100 * abs($0) }.sorted()
    count = errors.count
    median = (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
    percentile90 = sorted[Int((0.9 * Double(count - 1)).rounded(.up))]
    bias = 100 * errors.reduce(0, +) / Double(count)
    tooLow = 100 * Double(errors.count { $0 < -0.05 }) / Double(count)
  }
}

extension Statistics: CustomStringConvertible {
  package var description: String {
    func short(_ value: Double) -> Double { (value * 10).rounded() / 10 }
    return "\(count) rows: median \(short(median)) %, 90th percentile \(short(percentile90)) %, "
      + "bias \(short(bias)) %, too low by more than 5 %: \(short(tooLow)) %"
  }
}
