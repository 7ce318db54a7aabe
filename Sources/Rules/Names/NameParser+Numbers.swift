import Messages

extension NameParser {
  /// A size, a date, a context length or a version.
  mutating func readNumber(_ atom: NameAtom) -> Bool {
    guard atom.hasDigit else { return false }
    let isRead =
      text.lower[atom.start].isNameDigit ? readDigits(atom) : readAfterLetters(atom)
    guard isRead else { return false }
    return true
  }

  private mutating func readDigits(_ atom: NameAtom) -> Bool {
    guard let number = NameNumber(text.lower, atom.start, atom.end) else { return false }
    if atom.isNumber { return readDate(atom) || readVersion(atom, number) }
    let rest = String(decoding: text.lower[(atom.start + number.length)..<atom.end], as: UTF8.self)
    let value = number.value
    switch rest {
    case "b": return accept(size: isTokens ? .tokens : .total, value)
    case "bt", "btok", "btokens": return accept(size: .tokens, value)
    case "t", "tt": return accept(size: isTokens ? .tokens : .trillions, value * 1000)
    case "m":
      return accept(size: value <= 10 && !number.hasDot ? .millions : .total, value / 1000)
    case "k", "kctx", "ktok": return readContext(value)
    case "e": return readExperts(Int(value))
    case "n", "v", "vl":
      guard afterFamily, families.last?.version == nil else { return false }
      if rest != "n", !name.specialities.contains(.vision) { name.specialities.append(.vision) }
      let digits = String(
        decoding: text.lower[atom.start..<(atom.start + number.length)], as: UTF8.self)
      families[families.count - 1].version = rest == "n" ? atom.text : digits
      afterFamily = false
      keep(atom)
      return true
    default: return readCompoundSize(atom, number)
    }
  }

  /// `7b1`, `8x7b` and `34bx2`.
  private mutating func readCompoundSize(_ atom: NameAtom, _ number: NameNumber) -> Bool {
    let letter = atom.start + number.length
    let after = letter + 1
    if text.lower[letter] == .letterB, after < atom.end, text.lower[after] == UInt8(ascii: "x"),
      let experts = NameNumber(text.lower, after + 1, atom.end),
      after + 1 + experts.length == atom.end, (2...4096).contains(experts.value), !experts.hasDot
    {
      return accept(mixtureOf: Int(experts.value), number.value, atom)
    }
    guard let second = NameNumber(text.lower, after, atom.end) else { return false }
    let end = after + second.length
    switch text.lower[letter] {
    case .letterB where end == atom.end && !number.hasDot && !second.hasDot && second.length <= 2:
      return accept(size: .total, NameNumber.joined(number.value, second))
    case UInt8(ascii: "x") where end + 1 == atom.end && number.value >= 1 && number.value <= 4096:
      let scale = text.lower[end] == .letterB ? 1.0 : text.lower[end] == .letterM ? 0.001 : 0
      guard scale > 0, !number.hasDot else { return false }
      let experts = Int(number.value)
      // `llama4:16x17b`: of this line the size beside the experts is what works on one token.
      if let line = families.last, line.family.family == "Llama", line.version == "4" {
        guard accept(size: .active, second.value * scale) else { return false }
        sizes[sizes.count - 1].experts = experts
        return true
      }
      return accept(mixtureOf: experts, second.value * scale, atom)
    default: return false
    }
  }

  private mutating func accept(mixtureOf experts: Int, _ size: Double, _ atom: NameAtom) -> Bool {
    guard accept(size: .total, Double(experts) * size) else { return false }
    sizes[sizes.count - 1].experts = experts
    note(
      "\(atom.text) counts every expert as a whole model; the experts share layers, so the model "
        + "is smaller.")
    return true
  }

  /// Whether the number here counts tokens: before `tokens`, or after a training step.
  private var isTokens: Bool {
    if index + 1 < text.atoms.count,
      ["tokens", "token", "tok"].contains(text.atoms[index + 1].text)
    {
      return true
    }
    return isStep(before: index) || (index > 1 && isStep(before: index - 1))
  }

  func isStep(before place: Int) -> Bool {
    // `Step-3.5-Flash` is a line of that name.
    place > 0 && families.last?.end != place
      && ["step", "steps", "ckpt", "checkpoint"].contains(text.atoms[place - 1].text)
  }

  private mutating func accept(size kind: NameSize.Kind, _ value: Double) -> Bool {
    guard value > 0 else { return false }
    if isLeading, !leading.isEmpty, kind == .total, families.isEmpty { hasOwnLine = true }
    if !leading.isEmpty { isLeading = false }
    sizes.append(NameSize(kind, value, atom: index))
    afterFamily = false
    keep(text.atoms[index])
    if kind == .tokens, index < text.atoms.count, text.atoms[index].text.hasPrefix("tok") {
      index += 1
    }
    return true
  }

  /// `17B-16E`: 17 billion active parameters, 16 experts.
  private mutating func readExperts(_ count: Int) -> Bool {
    // A word may stand between: `17b-scout-16e`.
    guard let last = sizes.last, last.atom >= index - 2, last.kind == .total, count > 0 else {
      return false
    }
    sizes[sizes.count - 1].kind = .active
    sizes[sizes.count - 1].experts = count
    keep(text.atoms[index])
    return true
  }

  /// `8k` is 8192 tokens; `1048k` is 1,048,576 and `200k` is 200,000.
  private mutating func readContext(_ thousands: Double) -> Bool {
    guard !isStep(before: index), thousands >= 1, thousands <= 100_000,
      thousands == Double(Int(thousands))
    else { return false }
    let count = Int(thousands)
    if name.contextLengthInTokens == nil {
      if count & (count - 1) == 0 {
        name.contextLengthInTokens = count * 1024
      } else {
        let powers = (16...27).map { 1 << $0 }
        name.contextLengthInTokens = powers.first { $0 / 1000 == count } ?? count * 1000
      }
    }
    afterFamily = false
    keep(text.atoms[index])
    return true
  }

  // MARK: - Letters first

  private mutating func readAfterLetters(_ atom: NameAtom) -> Bool {
    var digits = atom.start
    while digits < atom.end, !text.lower[digits].isNameDigit { digits += 1 }
    guard let number = NameNumber(text.lower, digits, atom.end) else { return false }
    let letters = String(decoding: text.lower[atom.start..<digits], as: UTF8.self)
    let rest = String(decoding: text.lower[(digits + number.length)..<atom.end], as: UTF8.self)
    switch (letters, rest) {
    case ("a", "b"), ("e", "b"), ("a", "m"), ("e", "m"):
      let value = rest == "b" ? number.value : number.value / 1000
      return accept(size: letters == "a" ? .active : .effective, value)
    case ("ctx", "k"), ("contextlength", "k"), ("context", "k"): return readContext(number.value)
    case ("ctx", ""), ("context", ""):
      guard number.value >= 256, number.value <= 1e9, !number.hasDot else { return false }
      name.contextLengthInTokens = Int(number.value)
      keep(atom)
      return true
    case ("v", ""): return accept(dashedVersion: atom) || accept(version: atom)
    case ("vl", "") where afterFamily && families.last?.version == nil:
      if !name.specialities.contains(.vision) { name.specialities.append(.vision) }
      set(version: String(atom.text.dropFirst(2)))
      keep(atom)
      return true
    default:
      guard digits - atom.start == 1, rest.isEmpty, number.length <= 3, afterFamily,
        families.last?.version == nil, NameTables.entries[atom.text]?.word == nil,
        letters != "h", letters != "g", letters != "l"
      else { return false }
      return accept(version: atom)
    }
  }
}
