import ModelCatalog
import StrictJSON

extension Layout {
  /// A report as JSON, with a line break at its end.
  func json(_ report: some JSONWritable) -> String {
    JSONWriter.text(of: report, isCompact ? .compact : .pretty, in: translation, end: "\n")
  }
}
