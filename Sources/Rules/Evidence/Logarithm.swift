/// The natural logarithm of a positive number, to about 12 digits.
///
/// By a series of our own, so that every system computes the same standings.
func logarithm(_ value: Double) -> Double {
  guard value > 0, value.isFinite else { return value > 0 ? .infinity : -.infinity }
  let part = (value.significand - 1) / (value.significand + 1)
  var (power, sum) = (part, 0.0)
  for divisor in stride(from: 1.0, through: 23, by: 2) {
    sum += power / divisor
    power *= part * part
  }
  return Double(value.exponent) * naturalLogarithmOfTwo + 2 * sum
}

/// The exponential function, to about 12 digits.
func exponential(_ value: Double) -> Double {
  let twos = (value / naturalLogarithmOfTwo).rounded()
  let rest = value - twos * naturalLogarithmOfTwo
  var (term, sum) = (1.0, 1.0)
  for divisor in 1...12 {
    term *= rest / Double(divisor)
    sum += term
  }
  return Double(sign: .plus, exponent: Int(twos), significand: sum)
}

private let naturalLogarithmOfTwo = 0.693147180559945309
