/// Numbers as people read them.
public enum Format {
  /// Bytes in GiB with one decimal, such as `7.9`.
  public static func gib(_ bytes: Int) -> String { decimal(Double(bytes) / 1_073_741_824) }

  /// Bytes in GiB with exactly one decimal, such as `7.0`, for numbers that are compared.
  public static func fixedGiB(_ bytes: Int) -> String { fixed(Double(bytes) / 1_073_741_824) }

  /// A number with exactly one decimal.
  public static func fixed(_ value: Double) -> String {
    let text = decimal(value)
    return text.contains(".") ? text : text + ".0"
  }

  /// Bytes in GB (10^9) with one decimal, as download pages show them.
  public static func gb(_ bytes: Int) -> String { decimal(Double(bytes) / 1e9) }

  /// A number with at most one decimal: `12`, `7.9`.
  public static func decimal(_ value: Double) -> String {
    let tenths = (value * 10).rounded() / 10
    guard tenths.magnitude < 1e15 else { return "\(value)" }
    return tenths == tenths.rounded() ? "\(Int(tenths))" : "\(tenths)"
  }

  /// A count of parameters: `7.6B`, `494M`.
  public static func parameters(_ count: Int) -> String {
    let billions = Double(count) / 1e9
    return billions < 0.95 ? decimal((billions * 1000).rounded()) + "M" : decimal(billions) + "B"
  }
}
