import Messages
import StrictJSON

extension Translation {
  /// Chinese, from `Data/zh.json`, read when first asked for.
  ///
  /// A file that cannot be read leaves English; a test reads it.
  public static let chinese: Translation =
    (try? DataFile.zh.file.read(Translation.init)) ?? .english

  /// Reads an object of words by key.
  init(_ value: JSONValue) {
    let pairs = value.members { ($0, $1.string()) }
    self.init(Dictionary(pairs, uniquingKeysWith: { first, _ in first }))
  }
}
