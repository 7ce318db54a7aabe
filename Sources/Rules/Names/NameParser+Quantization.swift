import ModelCatalog

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

extension NameParser {
  /// The longest suffix at this place, a number of bits per weight, or the size of a group.
  mutating func readQuantization() -> Bool {
    let atom = text.atoms[index]
    if let entry = NameTables.entries[atom.text] {
      for candidate in entry.suffixes {
        let pieces = NameTables.suffixPieces[candidate]
        guard matches(pieces) else { continue }
        if quantization.found.last != candidate { quantization.found.append(candidate) }
        let spelling = QuantizationSuffix.table[candidate].spelling
        if spelling.hasPrefix("4b"), spelling.hasSuffix("g") {
          quantization.groupSize = spelling.split(separator: "-").last.flatMap {
            Int($0.dropLast())
          }
        }
        index += pieces.count
        afterFamily = false
        if !leading.isEmpty { isLeading = false }
        return true
      }
    }
    return atom.hasDigit && (readBitsPerWeight(atom) || readGroup(atom) || readBitsAndGroup(atom))
  }

  private func matches(_ pieces: [String]) -> Bool {
    guard index + pieces.count <= text.atoms.count else { return false }
    for offset in pieces.indices where text.atoms[index + offset].text != pieces[offset] {
      return false
    }
    return true
  }

  /// `4.25bpw`, `4.25-bpw`.
  private mutating func readBitsPerWeight(_ atom: NameAtom) -> Bool {
    guard let number = NameNumber(text.lower, atom.start, atom.end), number.value < 33 else {
      return false
    }
    let rest = text.lower[(atom.start + number.length)..<atom.end]
    let isApart =
      rest.isEmpty && index + 1 < text.atoms.count && text.atoms[index + 1].text == "bpw"
    guard isApart || rest.elementsEqual("bpw".utf8) else { return false }
    quantization.bitsPerWeight = number.value
    quantization.bitsPerWeightText = String(
      decoding: text.lower[atom.start..<(atom.start + number.length)], as: UTF8.self)
    index += isApart ? 2 : 1
    if !leading.isEmpty { isLeading = false }
    return true
  }

  /// `4bitgs64`: HQQ's bits and group in one piece.
  private mutating func readBitsAndGroup(_ atom: NameAtom) -> Bool {
    guard let number = NameNumber(text.lower, atom.start, atom.end), number.length == 1 else {
      return false
    }
    let rest = atom.text.dropFirst(1)
    guard rest.hasPrefix("bitg"), let group = Int(rest.dropFirst(4).drop { $0 == "s" }) else {
      return false
    }
    let spelling = "\(Int(number.value))bit"
    guard let suffix = QuantizationSuffix.table.firstIndex(where: { $0.spelling == spelling })
    else {
      return false
    }
    quantization.found.append(suffix)
    quantization.groupSize = group
    index += 1
    return true
  }

  /// `128g`, `g128`, `gs128` beside a suffix; the `h6` (bits of the head) of EXL2.
  private mutating func readGroup(_ atom: NameAtom) -> Bool {
    guard !quantization.found.isEmpty || quantization.bitsPerWeight != nil else { return false }
    let letters = atom.text.filter(\.isLetter)
    guard letters == "g" || letters == "gs" || letters == "h", atom.text.utf8.count <= 6,
      let number = Int(atom.text.filter(\.isNumber))
    else { return false }
    if letters != "h" {
      guard number >= 16, number <= 1024, number & (number - 1) == 0 else { return false }
      quantization.groupSize = number
    }
    index += 1
    return true
  }

  /// Joins what several suffixes say: `GPTQ` and `Int4`, `MLX` and `4bit`, a file and its type.
  mutating func settleQuantization() {
    let float = quantization.last(.float)
    // `qat-int4-unquantized` was trained for 4 bits, and is stored as floats.
    let isUnquantized = float?.quantization == "unquantized"
    let scheme = isUnquantized ? nil : quantization.last(.scheme)
    let method = quantization.first(.method)
    let bits = isUnquantized ? nil : quantization.last(.bits)
    let container = self.container(method: method)
    name.isDynamic = quantization.isDynamic || scheme?.isDynamic == true
    name.groupSize = quantization.groupSize
    let stated = quantization.bitsPerWeight ?? scheme?.bits ?? bits?.bits
    if let method {
      name.bits = stated ?? method.bits
      name.quantization = method.quantization
      if method.quantization == "gptq", let bits = name.bits {
        name.quantization = "gptq-int\(Int(bits))"
      } else if method.quantization == "bnb", let bits = name.bits {
        name.quantization = bits == 4 ? "bnb-4bit" : "bnb-8bit"
      }
    } else if let scheme {
      name.quantization = scheme.quantization
      name.bits = stated
    } else if let bitsPerWeight = quantization.bitsPerWeight {
      name.quantization = "\(quantization.bitsPerWeightText)bpw"
      name.bits = bitsPerWeight
    } else if let bits {
      name.bits = bits.bits
      name.quantization =
        container?.format == "mlx" ? "mlx-\(Int(bits.bits ?? 0))bit" : bits.quantization
      if container?.format == "gguf", bits.quantization.hasSuffix("bit") {
        name.quantization = "gguf"
      }
    } else if let float {
      name.quantization = float.quantization
      name.bits = float.bits
    } else if let container, !name.isOllama {
      name.quantization = container.quantization
    }
    name.format = container?.format ?? method?.format ?? scheme?.format
    settleStorage(container, method, scheme, bits, float)
    settleConflicts(container: container, method: method)
  }

  /// The kind of file: by the file's ending, a word, the owner, or because ollama runs nothing else.
  private func container(method: QuantizationSuffix?) -> QuantizationSuffix? {
    if let file = ending?.format { return QuantizationSuffix.container(of: file) }
    if let container = quantization.first(.container) { return container }
    if name.isOllama { return QuantizationSuffix.container(of: "gguf") }
    guard method == nil, !quantization.found.isEmpty,
      name.organization?.lowercased() == "mlx-community"
    else { return nil }
    return QuantizationSuffix.container(of: "mlx")
  }

  private mutating func settleStorage(
    _ container: QuantizationSuffix?, _ method: QuantizationSuffix?, _ scheme: QuantizationSuffix?,
    _ bits: QuantizationSuffix?, _ float: QuantizationSuffix?
  ) {
    let all = [container, method, scheme, bits, float].compactMap { $0 }
    if all.contains(where: { $0.training == .impossible }) {
      name.training = .impossible
    } else if container?.format == "mlx" || method?.training == .adaptersOnly {
      name.training = .adaptersOnly
    } else {
      name.training = all.first?.training
    }
    if container != nil {
      name.storage = container?.catalog
    } else if let method {
      name.storage = method.quantization == "bnb" && name.bits == 4 ? .bnb4bit : method.catalog
    } else {
      name.storage = scheme?.catalog ?? bits?.catalog ?? (scheme == nil ? float?.catalog : nil)
    }
  }

  private mutating func settleConflicts(
    container: QuantizationSuffix?, method: QuantizationSuffix?
  ) {
    let table = QuantizationSuffix.table
    // BitNet's `b1.58` is how it was trained, not how a file stores it.
    let schemes = quantization.found.filter {
      table[$0].role == .scheme && table[$0].quantization != "1.58bit"
    }
    if let first = schemes.first, let last = schemes.last,
      table[first].quantization != table[last].quantization
    {
      name.isAmbiguous = true
      name.notes.append(
        "The name says both \(table[first].quantization) and \(table[last].quantization); "
          + "the last one counts.")
    }
    if container == nil, method == nil, schemes.isEmpty,
      let bits = quantization.last(.bits), bits.quantization.hasSuffix("bit")
    {
      name.isAmbiguous = true
      name.notes.append("\(bits.quantization) does not say by which method.")
    }
  }
}
