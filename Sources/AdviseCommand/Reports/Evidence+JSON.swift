import Rules
import StrictJSON

extension Place.Evidence {
  /// Writes the members of one entry of `evidence`.
  func write(to json: inout JSONWriter) {
    json.add("comparisons", comparisons)
    json.add("date", date)
    json.add("source", source)
    json.add("task", task)
    json.add("wins", wins)
  }
}
