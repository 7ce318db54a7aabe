import ModelCatalog

/// Reports as JSON text.
enum JSONText {
  static func of(_ report: some JSONWritable) -> String { JSONWriter.text(of: report) + "\n" }
}
