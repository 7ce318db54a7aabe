extension NameParser {
  /// `2407` (year and month), `0324` (month and day), `2024-07-16`, `08-2024`, `20240716`.
  ///
  /// Four digits that could be both are month and day: nothing was released in the 13th month.
  mutating func readDate(_ atom: NameAtom) -> Bool {
    guard let count = dateLength(atom) else { return false }
    let last = text.atoms[index + count - 1]
    let date = String(decoding: text.original[atom.start..<last.end], as: UTF8.self)
    if name.date == nil { name.date = date } else { name.words.append(date) }
    core.append(date)
    if !leading.isEmpty { isLeading = false }
    index += count
    return true
  }

  /// How many pieces the date here has, if it is one.
  private func dateLength(_ atom: NameAtom) -> Int? {
    let digits = text.lower[atom.start..<atom.end]
    guard !digits.contains(.dot) else { return nil }
    let first = number(atom.start, 2)
    let second = number(atom.start + 2, 2)
    switch digits.count {
    case 2:
      guard isMonth(first), let next = piece(1, digits: 4), isYear(next) else { return nil }
      return 2
    case 4:
      if isYear(atom) {
        guard let month = piece(1, digits: 2), isMonth(number(month.start, 2)) else {
          return 1
        }
        guard let day = piece(2, digits: 2), isDay(number(day.start, 2)) else { return 2 }
        return 3
      }
      return (20...35).contains(first) && isMonth(second) || isMonth(first) && isDay(second)
        ? 1 : nil
    case 6:
      let third = number(atom.start + 4, 2)
      let isYearFirst = (20...35).contains(first) && isMonth(second) && isDay(third)
      let isYearAndMonth = first == 20 && (18...35).contains(second) && isMonth(third)
      if isYearFirst || isYearAndMonth { return 1 }
      return isMonth(first) && isDay(second) && (20...35).contains(third) ? 1 : nil
    case 8:
      return first == 20 && (18...35).contains(second) && isMonth(number(atom.start + 4, 2))
        && isDay(number(atom.start + 6, 2)) ? 1 : nil
    default: return nil
    }
  }

  private func piece(_ offset: Int, digits: Int) -> NameAtom? {
    guard index + offset < text.atoms.count else { return nil }
    let atom = text.atoms[index + offset]
    return atom.isNumber && atom.end - atom.start == digits ? atom : nil
  }

  private func number(_ start: Int, _ count: Int) -> Int {
    guard start + count <= text.lower.count else { return -1 }
    return text.lower[start..<(start + count)].reduce(0) { $0 * 10 + Int($1) - 48 }
  }

  private func isYear(_ atom: NameAtom) -> Bool {
    number(atom.start, 2) == 20 && (18...35).contains(number(atom.start + 2, 2))
      && atom.end - atom.start == 4
  }

  private func isMonth(_ number: Int) -> Bool { (1...12).contains(number) }
  private func isDay(_ number: Int) -> Bool { (1...31).contains(number) }
}
