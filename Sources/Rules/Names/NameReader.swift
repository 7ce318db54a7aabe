/// Reads a whole text: its place first, then the name, the tag and the file.
enum NameReader {
  static func read(_ text: String) -> ModelName {
    let location = NameLocation(Array(text.utf8))
    var repository = location.repository
    let ending = NameEnding(removingFrom: &repository)
    var name = ModelName(name: text)
    name.isOllama = location.isOllama
    if let organization = location.organization, !organization.isEmpty {
      name.organization = String(decoding: organization, as: UTF8.self)
    }
    if let tag = location.tag {
      name.tag = String(decoding: tag, as: UTF8.self)
      var whole = Array(repository)
      whole.append(.colon)
      whole += tag
      repository = whole[...]
    } else if location.isOllama {
      name.tag = "latest"
    }
    var parser = NameParser(repository, name: name, mark: ending)
    name = parser.parse()
    if !location.file.isEmpty { name = merge(name, file: location.file) }
    if name.isOllama { OllamaLine.complete(&name) }
    return name
  }

  /// Takes the storage from the file's name, and the rest where the repository does not say it.
  private static func merge(_ name: ModelName, file: ArraySlice<UInt8>) -> ModelName {
    var name = name
    var bytes = file
    let ending = NameEnding(removingFrom: &bytes)
    var parser = NameParser(bytes, name: ModelName(name: ""), mark: ending)
    let part = parser.parse()
    if let quantization = part.quantization {
      let keepsFormat = part.format == nil
      name.quantization = quantization == "gguf" ? name.quantization ?? quantization : quantization
      name.bits = part.bits ?? name.bits
      name.format = keepsFormat ? name.format : part.format
      name.isDynamic = name.isDynamic || part.isDynamic
      name.groupSize = part.groupSize ?? name.groupSize
      name.training = part.training ?? name.training
      name.storage = part.storage ?? name.storage
    }
    name.shard = part.shard
    name.component = part.component ?? name.component
    name.family = name.family ?? part.family
    if name.format == "exl2" || name.format == "exl3", let revision = part.version {
      // `tree/6_5`: the branches of an EXL2 repository are bits per weight.
      name.bits = name.bits ?? Double(revision)
    } else {
      name.version = name.version ?? part.version
    }
    name.parametersInBillions = name.parametersInBillions ?? part.parametersInBillions
    name.activeParametersInBillions =
      name.activeParametersInBillions ?? part.activeParametersInBillions
    name.variant = name.variant ?? part.variant
    name.date = name.date ?? part.date
    if name.core.isEmpty { name.core = part.core }
    return name
  }
}
