import StrictJSON

extension StandingTable {
  /// The text of the file, a line for each model.
  var text: String {
    let lines = sources.map { source in
      """
          {"id": "\(source.id)", "title": "\(source.title)", "date": "\(source.date)", \
      "hasIntervals": \(source.hasIntervals)}
      """
    }
    return """
      {
        "id": "\(id)",
        "sources": [
      \(lines.joined(separator: ",\n"))
        ],
        "activeShare": \(Self.digits(activeShare)),
      \(Self.text("finetune", finetune)),
      \(Self.text("run", run))
      }

      """
  }

  private static func text(_ key: String, _ part: Part) -> String {
    let expected = part.expectation
    let models = part.standings.sorted { $0.key < $1.key }.map { name, standing in
      let isMeasured = standing.counts.contains { $0.comparisons > 0 }
      let wins = standing.counts.map { "\($0.wins)" }.joined(separator: ", ")
      let all = standing.counts.map { "\($0.comparisons)" }.joined(separator: ", ")
      let counts = isMeasured ? ", \"wins\": [\(wins)], \"of\": [\(all)]" : ""
      return "      \"\(name)\": {\"strength\": \(digits(standing.strength))\(counts)}"
    }
    return """
        "\(key)": {
          "expected": {"base": \(digits(expected.base)), "perSize": \(digits(expected.perSize)), \
      "perYear": \(digits(expected.perYear))},
          "models": {
      \(models.joined(separator: ",\n"))
          }
        }
      """
  }

  /// A number with two decimals.
  private static func digits(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let part = abs(hundredths) % 100
    return "\(hundredths < 0 ? "-" : "")\(abs(hundredths) / 100).\(part < 10 ? "0" : "")\(part)"
  }
}
