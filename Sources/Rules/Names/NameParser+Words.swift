extension NameParser {
  /// A word with a meaning of its own.
  mutating func readWord(_ atom: NameAtom) -> Bool {
    guard let word = NameTables.entries[atom.text]?.word else { return false }
    switch word {
    case .variant(let variant): return readVariant(variant, atom)
    case .speciality(let speciality):
      // ollama's `codellama:7b-code` is the base model.
      if name.isOllama, atom.start >= tagStart, atom.text == "code" { name.variant = .base }
      if !name.specialities.contains(speciality) { name.specialities.append(speciality) }
      if NameWord.narrowPurposes.contains(atom.text) { name.purposes.insert(atom.text) }
      if speciality == .embedding, isLeading { leading.append(index) } else { isLeading = false }
      keep(atom)
    case .size:
      // Only what follows the line can be a size: `tiny-random` is not.
      guard !families.isEmpty || !isLeading else { return false }
      // `GPTQ-Int4-Int8Mix-Lite`: of the quantization.
      if !quantization.found.isEmpty {
        keep(storage: atom)
        return true
      }
      // `8B-UnBias-Plus`: of the word before.
      let isOfWord = !sizes.isEmpty && index > 0 && name.words.last == text.atoms[index - 1].text
      if name.sizeWord == nil, !isOfWord {
        name.sizeWord = atom.text
      } else {
        name.words.append(atom.text)
      }
      keep(atom)
    case .maker:
      guard isLeading, leading.isEmpty || familyFollows else { return false }
      index += 1
    case .component:
      // `mtp` in front is a file of prediction heads; further on, it says that they are included.
      // So is the matrix itself a file, and beside a suffix it was used.
      let isBeside =
        !quantization.found.isEmpty || quantization.follows(index + 1, in: text.atoms)
      if atom.text == "mtp" ? index > 0 : atom.text == "imatrix" && isBeside {
        keep(storage: atom)
      } else {
        if name.component == nil { name.component = atom.text }
        index += 1
      }
    case .packaging:
      isLeading = isLeading && leading.isEmpty
      index += 1
    case .dynamic:
      guard quantization.follows(index + 1, in: text.atoms) else { return false }
      quantization.isDynamic = true
      index += 1
    case .mark:
      keep(storage: atom)
      isLeading = false
    case .storage:
      guard !quantization.found.isEmpty || quantization.follows(index + 1, in: text.atoms) else {
        return false
      }
      keep(storage: atom)
    }
    return true
  }

  private var familyFollows: Bool {
    guard index + 1 < text.atoms.count else { return false }
    return NameTables.entries[text.atoms[index + 1].text]?.families.isEmpty == false
  }

  private mutating func readVariant(_ variant: NameVariant, _ atom: NameAtom) -> Bool {
    if atom.text == "base", baseIsSize, name.sizeWord == nil {
      name.sizeWord = "base"
      isLeading = false
      keep(atom)
      return true
    }
    // ERNIE's `PT` is PyTorch.
    if atom.text == "pt", families.first?.family.family == "ERNIE" {
      index += 1
      return true
    }
    if let old = name.variant, old != variant {
      settle(old, variant)
    } else {
      name.variant = variant
    }
    isLeading = false
    keep(atom)
    return true
  }

  /// Whether `base` stands beside `small` and `large` here, as it does for encoders.
  private var baseIsSize: Bool {
    if let family = families.last?.family { return family.baseIsSize }
    if name.specialities.contains(where: { $0 == .embedding || $0 == .reranker }) { return true }
    return leading.contains { place in
      NameFamily.encoderEndings.contains { text.atoms[place].text.hasSuffix($0) }
    }
  }

  /// Reasoning wins over instruct and chat; base beside another is ambiguous, the later wins.
  private mutating func settle(_ old: NameVariant, _ new: NameVariant) {
    if old == .base || new == .base {
      name.isAmbiguous = true
      note("The name says both \(old.rawValue) and \(new.rawValue).")
      name.variant = new
    } else if old == .reasoning || new == .reasoning {
      name.variant = .reasoning
    } else {
      name.variant = .instruct
    }
  }
}
