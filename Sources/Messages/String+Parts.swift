// What `_StringProcessing` has too. Without it the program need not load the machinery of regular
// expressions, which takes longer and more memory than finding a quote.
extension String {
  /// The text with another one in the place of every occurrence of an ASCII character.
  public func swapping(_ old: Unicode.Scalar, for new: String) -> String {
    var text = ""
    for scalar in unicodeScalars {
      if scalar == old { text += new } else { text.unicodeScalars.append(scalar) }
    }
    return text
  }

  /// Whether a text occurs in it.
  public func holds(_ part: String) -> Bool {
    let (bytes, wanted) = (Array(utf8), Array(part.utf8))
    guard bytes.count >= wanted.count else { return false }
    return (0...(bytes.count - wanted.count)).contains { bytes[$0...].starts(with: wanted) }
  }
}
