/// Finds a JSON string in the bytes of a text, whatever the case of its letters (Horspool).
struct TextSearch {
  /// The string in quotes, in lower case.
  private let wanted: [UInt8]
  /// How far a byte at the end of what is looked at lets the search go on.
  private let steps: [Int]

  init(string: String) {
    let wanted = Array("\"\(string)\"".utf8.map(Self.lower))
    var steps = [Int](repeating: wanted.count, count: 256)
    for (place, byte) in wanted.dropLast().enumerated() {
      steps[Int(byte)] = wanted.count - 1 - place
    }
    // A capital lets it go as far as the small letter.
    for byte in UInt8(ascii: "A")...UInt8(ascii: "Z") { steps[Int(byte)] = steps[Int(byte | 0x20)] }
    self.wanted = wanted
    self.steps = steps
  }

  /// Whether a text holds the string.
  func isFound(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let last = wanted.count - 1
    var end = last
    while end < text.count {
      var place = last
      while place >= 0, Self.lower(text[end - last + place]) == wanted[place] { place -= 1 }
      if place < 0 { return true }
      end += steps[Int(text[end])]
    }
    return false
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }
}
