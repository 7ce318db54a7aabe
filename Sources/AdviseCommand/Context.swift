import Machine
import Messages
import ModelCatalog
import Recipes
import Rules

/// The environment, the layout and the catalog of one run; the catalog is read when first needed.
final class Context {
  let environment: Environment
  /// How text is laid out.
  var layout = Layout()
  /// Which catalog is used.
  var choice = CatalogChoice()
  /// Which trainers know which models.
  private(set) lazy var recipeSupport = try? RecipeSupport()
  private var readAdvisor: Advisor?
  private var readGuidance: Guidance?

  /// A context over an advisor; without one, the catalog of the run is read.
  init(_ advisor: Advisor? = nil, in environment: Environment = .none) {
    readAdvisor = advisor
    self.environment = environment
  }

  /// What this machine has; looked at when first asked for.
  private(set) lazy var machine = Machine.inspect(environment.machineReader)

  /// Takes the catalog that arguments name.
  func takeCatalog(of arguments: Arguments) {
    let overlays = arguments.options.filter { $0.option.name == "overlay" }.compactMap(\.value)
    if let path = arguments.value(of: "catalog") { choice.replacement = path }
    if !overlays.isEmpty { choice.overlays = overlays }
  }

  /// The advisor over the catalog of this run.
  ///
  /// - Throws: `CatalogError` when the catalog is wrong, `InputError` when it cannot be read.
  func advisor() throws -> Advisor {
    if let readAdvisor { return readAdvisor }
    let advisor =
      choice.isBuiltIn
      ? Advisor(catalog: try .embedded(), guidance: try guidance())
      : try choice.advisor(environment)
    readAdvisor = advisor
    return advisor
  }

  /// The guidance of this run, for which the families that are built in need not be read.
  ///
  /// - Throws: as `advisor` does.
  func guidance() throws -> Guidance {
    if let known = readAdvisor?.guidance ?? readGuidance { return known }
    guard choice.isBuiltIn else { return try advisor().guidance }
    let guidance = try Guidance.embedded()
    readGuidance = guidance
    return guidance
  }
}
