import Messages
import ModelCatalog
import Recipes

/// The rows of a data file: how many there are, and in which format.
struct DataRows {
  /// How many rows there are.
  let count: Int
  /// How they are written.
  let format: DataFormat

  /// Reads the file that a recipe names, one JSON object a line.
  ///
  /// `nil` where there is no such file, where it is larger than what is read at once, or where it
  /// is one JSON array: then a recipe only names it.
  ///
  /// - Throws: `DataError` with the line that is no JSON object, or that lacks a key of its format.
  init?(_ recipe: RecipeOptions, in environment: Environment) throws {
    guard let path = recipe.dataFile else { return nil }
    if case .folder? = try? environment.item(path) {
      throw InputError(path, "is a directory")
    }
    guard let bytes = try? environment.read(path, JSONDocument.sizeLimit)
    else { return nil }
    let name = Values.shown(path)
    guard let first = bytes.first(where: { !Self.isSpace($0) }) else {
      throw DataError("\(name): there are no rows")
    }
    if first == UInt8(ascii: "[") { return nil }
    var rows = 0
    var found = recipe.dataFormat
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.allSatisfy(Self.isSpace) {
      let keys = try Self.keys(of: line, name, index + 1)
      let format = found ?? Self.format(of: keys, recipe.stage)
      guard let format else {
        throw DataError(
          "\(name):\(index + 1): no format has these keys; the formats are \(Self.formats)")
      }
      if let missing = format.rowKeys.first(where: { !keys.contains($0) }) {
        throw DataError(
          "\(name):\(index + 1): '\(missing)' is missing; \(format.rawValue) rows have \(format.keys)"
        )
      }
      found = format
      rows += 1
    }
    guard let found else { return nil }
    count = rows
    format = found
  }

  private static func keys(of line: ArraySlice<UInt8>, _ name: String, _ number: Int)
    throws(DataError) -> Set<String>
  {
    let document: JSONDocument
    do throws(JSONSyntaxError) {
      document = try JSONDocument(Array(line))
    } catch {
      throw DataError("\(name):\(number): \(error.message)")
    }
    guard let keys = document.keys else { throw DataError("\(name):\(number): no JSON object") }
    return Set(keys)
  }

  /// The first format whose keys a row has; those of the wished stage come first.
  private static func format(of keys: Set<String>, _ stage: Stage?) -> DataFormat? {
    let fitting = DataFormat.allCases.filter { keys.isSuperset(of: $0.rowKeys) }
    return fitting.first { $0.stage == stage } ?? fitting.first
  }

  private static var formats: Message {
    .series(DataFormat.allCases.map { "\($0.rawValue) (\($0.keys))" })
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }
}
