import ModelCatalog
import Rules

/// The request as it was understood, defaults included: the fields of the options.
extension Request: JSONWritable {
  /// Writes an object with the fields of the options that are for the request's mode.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      for option in Self.reported where option.mode ?? mode == mode {
        option.field?.write(self, &json)
      }
    }
  }

  /// The options in the order of their keys in JSON.
  private static let reported = Option.all.filter { $0.field != nil }.sorted {
    "\($0.field?.key ?? "")" < "\($1.field?.key ?? "")"
  }
}

extension Hardware.Card: JSONWritable {
  /// Writes an object with the card's count, name and memory.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      json.add("count", count)
      json.add("name", name)
      json.add("vramInGiB", memoryInGiB)
    }
  }
}
