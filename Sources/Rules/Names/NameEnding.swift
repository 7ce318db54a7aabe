/// The ending of a file name that says what kind of file it is.
enum NameEnding {
  case gguf
  case ggml
  case llamafile
  case onnx
  case weights

  /// Removes the ending, if there is one.
  init?(removingFrom bytes: inout ArraySlice<UInt8>) {
    let endings: [(String, NameEnding)] = [
      (".gguf", .gguf), (".safetensors", .weights), (".ggml", .ggml), (".bin", .weights),
      (".pth", .weights), (".pt", .weights), (".llamafile", .llamafile), (".onnx", .onnx),
      (".json", .weights),
    ]
    for (text, ending) in endings where NameLocation.hasSuffix(bytes, text) {
      bytes = bytes.dropLast(text.utf8.count)
      self = ending
      return
    }
    return nil
  }

  var format: String? {
    switch self {
    case .gguf: "gguf"
    case .ggml: "ggml"
    case .llamafile: "llamafile"
    case .onnx: "onnx"
    case .weights: nil
    }
  }
}
