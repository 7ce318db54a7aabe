extension String {
  /// The name that was probably meant: the nearest by edits, when it is near at all.
  ///
  /// The distance counts insertions, deletions, substitutions and swapped neighbours (optimal
  /// string alignment), without regard to case. Up to a third of the letters may differ. Where no
  /// name is near, it is the only one that begins so: `summar` for `summarization`.
  public func nearest(in names: some Sequence<String>) -> String? {
    let letters = Array(lowercased().unicodeScalars.prefix(65))
    guard (1...64).contains(letters.count) else { return nil }
    let limit = Swift.max(1, letters.count / 3)
    var best: (name: String, distance: Int)?
    var longer: [String] = []
    for name in names {
      let other = Array(name.lowercased().unicodeScalars)
      if letters.count > 2, other.starts(with: letters) { longer.append(name) }
      guard abs(other.count - letters.count) <= limit else { continue }
      let distance = Self.distance(letters, other)
      if distance <= limit, distance < best?.distance ?? .max { best = (name, distance) }
    }
    return best?.name ?? (longer.count == 1 ? longer.first : nil)
  }

  /// `; nearest: name`, when one is near.
  public func hint(in names: some Sequence<String>) -> Message {
    nearest(in: names).map { "; nearest: \($0)" } ?? ""
  }

  private static func distance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    if first.isEmpty || second.isEmpty { return Swift.max(first.count, second.count) }
    var beforeLast = [Int](repeating: 0, count: second.count + 1)
    var last = Array(0...second.count)
    for row in 1...first.count {
      var current = [row] + [Int](repeating: 0, count: second.count)
      for column in 1...second.count {
        let cost = first[row - 1] == second[column - 1] ? 0 : 1
        current[column] = Swift.min(
          last[column] + 1, current[column - 1] + 1, last[column - 1] + cost)
        if row > 1, column > 1, first[row - 1] == second[column - 2],
          first[row - 2] == second[column - 1]
        {
          current[column] = Swift.min(current[column], beforeLast[column - 2] + 1)
        }
      }
      (beforeLast, last) = (last, current)
    }
    return last[second.count]
  }
}
