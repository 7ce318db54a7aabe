extension GPU {
  /// The meaning of a written name.
  public enum Match: Equatable, Sendable {
    /// One card, or several editions with the same memory.
    case found(GPU)
    /// Editions with different memory, the usual one first.
    case ambiguous([GPU])
    /// No card; the nearest name, when one is near.
    case unknown(nearest: String?)
  }

  /// Finds a card by its name as people and `nvidia-smi` write it: `RTX 3090`, `rtx3090`, `4090`,
  /// `A100-80GB`, `NVIDIA H100 80GB HBM3`, `RTX 4060 Laptop GPU`.
  ///
  /// Makers' and product lines' names may be left out. A name without a memory size means all
  /// editions that differ only in memory, socket or chip; when their memory differs it is ambiguous.
  public static func match(_ text: String, in gpus: [GPU]) -> Match {
    let wanted = words(text)
    let maker = maker(of: text)
    let gpus = gpus.filter { maker == nil || $0.vendor == maker }
    let editions = editions(of: wanted, in: gpus)
    if let first = editions.first {
      let isOneSize = editions.allSatisfy { $0.memoryInGiB == first.memoryInGiB }
      return isOneSize ? .found(first) : .ambiguous(editions.sorted { $0.isMoreUsual(than: $1) })
    }
    if wanted.count > 1, wanted.last?.allSatisfy(\.isNumber) == true,
      let other = self.editions(of: wanted.dropLast(), in: gpus).first
    {
      return .unknown(nearest: other.name)
    }
    return .unknown(nearest: nearest(text, in: gpus))
  }

  /// Whether people rather mean this edition by the name that it shares with another.
  ///
  /// The edition that came first carried the name alone. Of those of the same month the smaller is
  /// taken: what fits it fits the other too.
  private func isMoreUsual(than other: GPU) -> Bool {
    let (release, otherRelease) = (release ?? "9999", other.release ?? "9999")
    return release == otherRelease ? memoryInGiB < other.memoryInGiB : release < otherRelease
  }

  /// The cards that these words name.
  private static func editions(of wanted: [String], in gpus: [GPU]) -> [GPU] {
    if wanted.isEmpty { return [] }
    let gpus = gpus.filter { $0.mayBe(wanted) }
    let editions = gpus.filter { $0.isEdition(of: wanted, besides: []) }
    return editions.isEmpty
      ? gpus.filter { $0.isEdition(of: wanted, besides: professional) } : editions
  }

  /// Whether the letters of some words stand in the name, without looking at its words.
  private func mayBe(_ wanted: [String]) -> Bool {
    let size = "\(Int(memoryInGiB))"
    let letters = name.lowercased()
    return wanted.allSatisfy { $0 == size || $0 == "mobile" || letters.contains($0) }
  }

  /// Whether a card is what was asked for, apart from its size, socket, chip and words besides.
  private func isEdition(of wanted: [String], besides others: Set<String>) -> Bool {
    let size = "\(Int(memoryInGiB))"
    var rest = words
    for word in wanted {
      if let index = rest.firstIndex(where: { $0 == word || word == "sxm" && $0.hasPrefix("sxm") })
      {
        rest.remove(at: index)
      } else if word != size {
        return false
      }
    }
    return rest.allSatisfy { $0 == size || Self.isEditionWord($0) || others.contains($0) }
  }

  /// The name with the fewest edits from a text, both without makers' names.
  private static func nearest(_ text: String, in gpus: [GPU]) -> String? {
    let text = plain(text)
    if text.count < 3 { return nil }
    let names = gpus.map { plain($0.name) }
    return text.nearest(in: names).flatMap(names.firstIndex).map { gpus[$0].name }
  }

  private static func plain(_ name: String) -> String {
    parts(name).filter { !makers.contains($0) }.joined()
  }

  private static func parts(_ name: String) -> [String] {
    name.lowercased().utf8.split { separators.contains($0) }.map { String(Substring($0)) }
  }

  private static let separators = Array(" -_/(),".utf8)

  /// The words of a name that tell cards apart, in lower case.
  static func words(_ name: String) -> [String] {
    let parts = parts(name)
    var words: [String] = []
    for part in parts {
      var word = part
      for line in lines where word.hasPrefix(line) && (parts.count > 1 || word != line) {
        word.removeFirst(line.count)
      }
      for unit in ["gib", "gb", "g"] where word.hasSuffix(unit) {
        let number = word.dropLast(unit.count)
        if !number.isEmpty, number.allSatisfy(\.isNumber) { word = String(number) }
      }
      if word == "laptop" || word == "notebook" { word = "mobile" }
      words += split(word).filter { !$0.isEmpty && !makers.contains($0) && !noise.contains($0) }
    }
    // TITAN RTX is a card, not a line with a number.
    return words == ["titan"] ? parts.filter { $0 == "titan" || $0 == "rtx" } : words
  }

  /// `4060ti` as `4060` and `ti`: what follows a number may be written without a space.
  private static func split(_ word: String) -> [String] {
    for suffix in ["super", "ti", "xtx", "xt", "gre", "d"] where word.hasSuffix(suffix) {
      let rest = word.dropLast(suffix.count)
      if rest.first?.isNumber == true { return split(String(rest)) + [suffix] }
    }
    return [word]
  }

  /// The maker whose product line a name gives: `RTX 580` is not the card `RX 580`.
  private static func maker(of name: String) -> String? {
    for part in parts(name) {
      guard let line = lines.first(where: part.hasPrefix) else { continue }
      let rest = part.dropFirst(line.count)
      if rest.isEmpty || rest.first?.isNumber == true { return line == "rx" ? "AMD" : "NVIDIA" }
    }
    return nil
  }

  private static let lines = ["rtx", "gtx", "rx"]

  private static let makers: Set<String> = [
    "nvidia", "geforce", "amd", "radeon", "intel", "tesla", "quadro", "instinct",
    "huawei",
  ]

  private static let noise: Set<String> = [
    "graphics", "gpu", "gb", "gib", "g", "hbm2", "hbm2e", "hbm3", "hbm3e", "workstation", "edition",
  ]

  /// Words of professional lines; optional where no other card has the name: `W7900`.
  private static let professional: Set<String> = ["pro", "ai", "arc"]

  /// Whether a word names a socket, a chip or a generation rather than another card.
  private static func isEditionWord(_ word: String) -> Bool {
    let words = ["pcie", "nvl", "dgxs", "fhhl", "generation", "blackwell", "pascal"]
    if words.contains(word) || word.hasPrefix("sxm") { return true }
    return ["ga", "tu", "ad", "gb", "gp", "gm"].contains(word.prefix(2))
      && word.count == 5 && word.dropFirst(2).allSatisfy(\.isNumber)
  }
}
