import Messages
import ModelCatalog

extension NameParser {
  /// Joins what several suffixes say: `GPTQ` and `Int4`, `MLX` and `4bit`, a file and its type.
  mutating func settleQuantization() {
    let float = quantization.last(.float)
    // `qat-int4-unquantized` was trained for 4 bits, and is stored as floats.
    let isUnquantized = float?.quantization == "unquantized"
    let scheme = isUnquantized ? nil : mainScheme()
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
      name.quantization = quantization.bitsPerWeightText
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

  /// The scheme that counts: the last one, but of a mixture (`NVFP4-FP8`) what most weights are in.
  private mutating func mainScheme() -> QuantizationSuffix? {
    let schemes = quantization.found.map { QuantizationSuffix.table[$0] }
      .filter { $0.role == .scheme }
    guard let last = schemes.last, isMixture(schemes) else { return schemes.last }
    let main = schemes.reduce(schemes[0]) { ($1.bits ?? 0) < ($0.bits ?? 0) ? $1 : $0 }
    let other = main.quantization == last.quantization ? schemes[0] : last
    if other.bits != main.bits { noteParts(other.quantization) }
    return main
  }

  /// Whether several schemes are parts of one checkpoint, as makers of packed weights mix them.
  private func isMixture(_ schemes: [QuantizationSuffix]) -> Bool {
    schemes.count > 1
      && schemes.allSatisfy {
        ["fp8", "fp4", "nvfp4", "mxfp4", "mxfp8", "compressed-tensors"].contains($0.format)
      }
  }

  /// The kind of file: by its ending, a word, the owner, or because it is ollama's.
  private func container(method: QuantizationSuffix?) -> QuantizationSuffix? {
    if let file = ending?.format { return QuantizationSuffix.container(of: file) }
    if let container = quantization.first(.container) { return container }
    // What a `cloud` tag is stored as, elsewhere, is not said.
    // Nor are NVIDIA's and other small floats GGUF: only those of gpt-oss are.
    let isFloat = ["nvfp4", "mxfp8", "fp8"].contains(quantization.last(.scheme)?.format)
    if name.isOllama, !name.words.contains("cloud"), !isFloat {
      return QuantizationSuffix.container(of: "gguf")
    }
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
    let bitCount = name.bits.map { Int($0) }
    if let container {
      name.storage =
        container.format == "mlx"
        ? bitCount.flatMap { Quantization(rawValue: "mlx-\($0)bit") } : container.catalog
    } else if let method {
      name.storage =
        switch (method.quantization, bitCount) {
        case ("bnb", 4): .bnb4bit
        case ("awq", 4): .awq
        case ("gptq", 4): .gptqInt4
        case ("gptq", 8): .gptqInt8
        default: method.catalog
        }
    } else {
      name.storage = scheme == nil ? bits?.catalog ?? float?.catalog : bits?.catalog
      if let scheme { name.storage = scheme.catalog ?? Self.packed(scheme) ?? name.storage }
    }
  }

  /// The catalog's word for a scheme that is a format by itself.
  private static func packed(_ scheme: QuantizationSuffix) -> Quantization? {
    guard ["nvfp4", "compressed-tensors", "gptq"].contains(scheme.format) else { return nil }
    return scheme.format == "nvfp4" ? .nvfp4 : Quantization(rawValue: scheme.quantization)
  }

  private mutating func settleConflicts(
    container: QuantizationSuffix?, method: QuantizationSuffix?
  ) {
    let table = QuantizationSuffix.table
    // BitNet's `b1.58` is how it was trained, not how a file stores it.
    let schemes = quantization.found.filter {
      table[$0].role == .scheme && table[$0].quantization != "1.58bit"
    }
    if let first = schemes.first, let last = schemes.last, !isMixture(schemes.map { table[$0] }),
      table[first].quantization != table[last].quantization
    {
      name.isAmbiguous = true
      note(
        "The name says both \(table[first].quantization) and \(table[last].quantization); "
          + "the last one counts.")
    }
    let bitWords = quantization.found.filter { table[$0].role == .bits }
    if Set(bitWords.map { table[$0].bits }).count > 1, schemes.isEmpty {
      name.isAmbiguous = true
      note("The name says several numbers of bits; the last one counts.")
    }
    if container == nil, method == nil, schemes.isEmpty,
      let bits = quantization.last(.bits), bits.quantization.hasSuffix("bit")
    {
      name.isAmbiguous = true
      note("\(bits.quantization) does not say by which method.")
    }
  }
}
