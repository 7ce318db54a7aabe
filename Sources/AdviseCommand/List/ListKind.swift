/// The lists that there are.
enum ListKind: String, CaseIterable {
  case families
  case models
  case tasks
  case licenses
  case languages
  case gpus
  case quantizations
  case rules

  /// The filters that make sense.
  var filters: Set<String> {
    switch self {
    case .families, .models, .licenses, .languages: ListFilter.options.subtracting(["vendor"])
    case .tasks: ["family"]
    case .gpus: ["max-size", "vendor"]
    case .quantizations, .rules: []
    }
  }

  func table(_ invocation: Invocation, _ context: Context) throws -> Table {
    switch self {
    case .rules: return Table.rules(context.layout)
    case .gpus:
      return try Table.gpus(
        upTo: invocation.request.maxSizeInBillions, of: invocation.vendor)
    default: break
    }
    let advisor = try context.advisor()
    let filter = ListFilter(invocation, advisor, context.layout)
    switch self {
    case .families: return Table.families(filter, advisor)
    case .models: return Table.models(filter, advisor)
    case .tasks: return Table.tasks(filter, advisor)
    case .licenses: return Table.licenses(filter, advisor)
    case .languages: return Table.languages(filter, advisor)
    default: return Table.quantizations(advisor, context.layout)
    }
  }
}
