import ModelCatalog
import Rules

// Code, 500 rows, a 12 GB card: the first model, and where it comes from.
let advisor = try Advisor.embedded()
let advice = advisor.advise(on: Request(task: "code", rows: 500, hardware: .vram(12)))
if let first = advice.recommendations.first {
  print("\(first.candidate.model.name) \(first.candidate.variant.rawValue)")
}
