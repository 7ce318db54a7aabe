/// The suffixes that a name has, and what stands around them.
struct FoundQuantization {
  /// Indices into `QuantizationSuffix.table`.
  var found: [Int] = []
  var bitsPerWeight: Double?
  var bitsPerWeightText = ""
  var groupSize: Int?
  var isDynamic = false

  /// Whether a suffix begins at a piece.
  func follows(_ index: Int, in atoms: [NameAtom]) -> Bool {
    guard index < atoms.count else { return false }
    return NameTables.entries[atoms[index].text]?.suffixes.isEmpty == false
  }

  func first(_ role: QuantizationSuffix.Role) -> QuantizationSuffix? {
    for index in found where QuantizationSuffix.table[index].role == role {
      return QuantizationSuffix.table[index]
    }
    return nil
  }

  func last(_ role: QuantizationSuffix.Role) -> QuantizationSuffix? {
    for index in found.reversed() where QuantizationSuffix.table[index].role == role {
      return QuantizationSuffix.table[index]
    }
    return nil
  }
}
