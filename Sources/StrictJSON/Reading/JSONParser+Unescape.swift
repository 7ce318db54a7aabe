extension JSONParser {
  /// The text behind the escapes; a lone surrogate becomes the replacement character.
  static func unescape(_ bytes: ArraySlice<UInt8>) -> String {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard bytes[index] == UInt8(ascii: "\\") else {
        plain.append(bytes[index])
        index += 1
        continue
      }
      let letter = bytes[index + 1]
      index += 2
      switch letter {
      case UInt8(ascii: "u"):
        var value = hexadecimal(bytes[index..<(index + 4)])
        index += 4
        // A pair of surrogates is one character.
        if (0xD800...0xDBFF).contains(value), index + 6 <= bytes.endIndex,
          bytes[index..<(index + 2)].elementsEqual("\\u".utf8)
        {
          let second = hexadecimal(bytes[(index + 2)..<(index + 6)])
          if (0xDC00...0xDFFF).contains(second) {
            value = 0x10000 + (value - 0xD800) << 10 + (second - 0xDC00)
            index += 6
          }
        }
        plain += Array(String(Character(Unicode.Scalar(value) ?? "\u{FFFD}")).utf8)
      case UInt8(ascii: "b"): plain.append(0x08)
      case UInt8(ascii: "f"): plain.append(0x0C)
      case UInt8(ascii: "n"): plain.append(0x0A)
      case UInt8(ascii: "r"): plain.append(0x0D)
      case UInt8(ascii: "t"): plain.append(0x09)
      default: plain.append(letter)
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }

  private static func hexadecimal(_ digits: ArraySlice<UInt8>) -> UInt32 {
    UInt32(String(decoding: digits, as: UTF8.self), radix: 16) ?? 0xFFFD
  }
}
