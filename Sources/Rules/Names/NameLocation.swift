/// The parts of a text around the name itself: owner, repository, folder, file and tag.
struct NameLocation {
  var organization: ArraySlice<UInt8>?
  var repository: ArraySlice<UInt8> = []
  /// The file, or the folder and the file, within the repository.
  var file: ArraySlice<UInt8> = []
  var tag: ArraySlice<UInt8>?
  var isOllama = false

  init(_ bytes: [UInt8]) {
    var text = bytes[...]
    while let first = text.first, first <= 0x20 { text = text.dropFirst() }
    while let last = text.last, last <= 0x20 { text = text.dropLast() }
    let scheme = Self.dropScheme(&text)
    if let end = text.firstIndex(where: { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }) {
      text = text[..<end]
    }
    // Behind `@` stands a revision, such as `@main`.
    if let end = text.lastIndex(of: UInt8(ascii: "@")), end > text.startIndex,
      !text[end...].contains(.slash)
    {
      text = text[..<end]
    }
    let isAbsolute = scheme == nil && Self.isLocal(text)
    var parts = text.split(whereSeparator: { $0 == .slash || $0 == UInt8(ascii: "\\") })
    let host = Self.dropHost(&parts, scheme: scheme)
    if host == .ollama || scheme == "ollama" { isOllama = true }
    if host == .hub, parts.first.map({ Self.equals($0, "models") }) == true { parts.removeFirst() }
    readCache(&parts)
    if organization == nil { place(parts, isAbsolute: isAbsolute, host: host) }
    readTag(host: host, isAbsolute: isAbsolute)
  }

  enum Host { case hub, ollama }

  /// Takes `models--owner--name/snapshots/<hash>/file` of the hub's cache apart.
  private mutating func readCache(_ parts: inout [ArraySlice<UInt8>]) {
    guard let place = parts.firstIndex(where: { Self.hasPrefix($0, "models--") }) else { return }
    let name = parts[place].dropFirst(8)
    var end = name.startIndex
    while end + 1 < name.endIndex, !(name[end] == .hyphen && name[end + 1] == .hyphen) { end += 1 }
    if end + 1 < name.endIndex {
      organization = name[..<end]
      repository = name[(end + 2)...]
    } else {
      organization = []
      repository = name
    }
    var rest = parts[(place + 1)...]
    if let word = rest.first, Self.equals(word, "snapshots") { rest = rest.dropFirst(2) }
    file = Self.span(rest)
  }

  private mutating func place(_ parts: [ArraySlice<UInt8>], isAbsolute: Bool, host: Host?) {
    guard let last = parts.last else { return }
    let isFile = Self.fileEndings.contains { Self.hasSuffix(last, $0) }
    if isAbsolute || (parts.count == 2 && isFile && host == nil) {
      let isGeneric = isFile && Self.isGenericFile(last)
      if isGeneric, parts.count > 1 {
        repository = parts[parts.count - 2]
        file = last
      } else {
        repository = last
        if parts.count > 1, !isAbsolute, !Self.isFolder(parts[0]) { organization = parts[0] }
      }
      return
    }
    if parts.count == 1 {
      repository = last
      return
    }
    organization = parts[0]
    repository = parts[1]
    var rest = parts[2...]
    if let word = rest.first,
      ["resolve", "blob", "tree", "raw"].contains(where: { Self.equals(word, $0) })
    {
      rest = rest.dropFirst()
      if let revision = rest.first, Self.isRevision(revision) { rest = rest.dropFirst() }
    }
    file = Self.span(rest)
  }

  private mutating func readTag(host: Host?, isAbsolute: Bool) {
    guard !isAbsolute, file.isEmpty, let colon = repository.firstIndex(of: .colon),
      repository[..<colon].contains(where: Self.isContent),
      repository[colon...].contains(where: Self.isContent)
    else {
      if isOllama, organization.map({ Self.equals($0, "library") }) == true { organization = nil }
      return
    }
    tag = repository[(colon + 1)...]
    repository = repository[..<colon]
    let isLibrary = organization.map { Self.equals($0, "library") } ?? false
    if isLibrary { organization = nil }
    let mentionsGGUF = ["gguf", "exl2", "exl3"].contains { Self.contains(repository, $0) }
    if host != .hub, isLibrary || !mentionsGGUF { isOllama = true }
  }
}

extension NameLocation {
  static let fileEndings = [
    ".gguf", ".safetensors", ".ggml", ".bin", ".pt", ".pth", ".llamafile", ".onnx", ".json",
  ]

  private static func dropScheme(_ text: inout ArraySlice<UInt8>) -> String? {
    for (scheme, kind) in [
      ("https://", "hub"), ("http://", "hub"), ("ollama://", "ollama"), ("hf://", "hub"),
      ("huggingface://", "hub"), ("ollama run ", "ollama"), ("ollama pull ", "ollama"),
      ("hf:", "hub"), ("huggingface:", "hub"), ("ollama:", "ollama"),
    ] where hasPrefix(text, scheme) {
      text = text.dropFirst(scheme.utf8.count)
      return kind
    }
    return nil
  }

  private static func dropHost(_ parts: inout [ArraySlice<UInt8>], scheme: String?) -> Host? {
    guard parts.count > 1 || scheme != nil, let first = parts.first else { return nil }
    for (host, kind) in [
      ("huggingface.co", Host.hub), ("www.huggingface.co", .hub), ("hf.co", .hub),
      ("hf-mirror.com", .hub), ("modelscope.cn", .hub), ("www.modelscope.cn", .hub),
      ("ollama.com", .ollama), ("registry.ollama.ai", .ollama), ("ollama.ai", .ollama),
    ] where equals(first, host) {
      parts.removeFirst()
      return kind
    }
    return nil
  }

  private static func isLocal(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first else { return false }
    if first == .slash || first == .dot || first == UInt8(ascii: "~") { return true }
    let second = text.dropFirst().first
    let third = text.dropFirst(2).first
    return first.isNameLetter && second == .colon
      && (third == .slash || third == UInt8(ascii: "\\"))
  }

  private static func isFolder(_ part: ArraySlice<UInt8>) -> Bool {
    let folders = [
      "models", "model", "weights", "gguf", "ggufs", "checkpoints", "downloads", "llm",
    ]
    return folders.contains { equals(part, $0) }
      || NameAtoms(part).atoms.contains {
        !(NameTables.entries[$0.text]?.suffixes.isEmpty ?? true)
      }
  }

  private static func isGenericFile(_ part: ArraySlice<UInt8>) -> Bool {
    ["model", "pytorch_model", "ggml-model", "config", "adapter", "consolidated", "mmproj"]
      .contains { hasPrefix(part, $0) }
  }

  /// The bytes from the first part to the end of the last one.
  private static func span(_ parts: ArraySlice<ArraySlice<UInt8>>) -> ArraySlice<UInt8> {
    guard let first = parts.first, let last = parts.last else { return [] }
    var joined: [UInt8] = []
    joined.reserveCapacity(last.endIndex - first.startIndex)
    for part in parts {
      if !joined.isEmpty { joined.append(.slash) }
      joined += part
    }
    return joined[...]
  }

  /// Whether a part is the main branch or a commit; other branches can say how weights are stored.
  private static func isRevision(_ part: ArraySlice<UInt8>) -> Bool {
    equals(part, "main")
      || part.count == 40 && part.allSatisfy { $0.isNameDigit || (97...102).contains($0 | 32) }
  }

  private static func isContent(_ byte: UInt8) -> Bool { byte.isNameLetter || byte.isNameDigit }

  static func equals(_ part: ArraySlice<UInt8>, _ text: String) -> Bool {
    part.count == text.utf8.count && hasPrefix(part, text)
  }

  /// Whether a part begins with a text in lower case.
  static func hasPrefix(_ part: ArraySlice<UInt8>, _ text: String) -> Bool {
    guard part.count >= text.utf8.count else { return false }
    return zip(part, text.utf8).allSatisfy { lowercase($0) == $1 }
  }

  static func hasSuffix(_ part: ArraySlice<UInt8>, _ text: String) -> Bool {
    hasPrefix(part.suffix(text.utf8.count), text) && part.count >= text.utf8.count
  }

  private static func contains(_ part: ArraySlice<UInt8>, _ text: String) -> Bool {
    part.indices.contains { hasPrefix(part[$0...], text) }
  }

  private static func lowercase(_ byte: UInt8) -> UInt8 { byte &- 65 < 26 ? byte + 32 : byte }
}
