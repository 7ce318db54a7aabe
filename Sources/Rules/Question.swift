import MemoryEstimation
import ModelCatalog

/// A request while it is answered, with what it is answered from.
final class Question {
  let catalog: Catalog
  let guidance: Guidance
  let request: Request
  let setup: MemorySetup
  /// What can be done with models that are asked about.
  let offerKind: OfferKind
  private let notebook: Notebook?
  private let task: TaskGuide?
  private var known: [ObjectIdentifier: Bool] = [:]

  init(_ advisor: Advisor, _ request: Request) {
    notebook = advisor.notebook
    offerKind = OfferKind(request)
    catalog = advisor.catalog
    guidance = advisor.guidance
    self.request = request
    task = guidance.task(request.task)
    setup = advisor.notebook?.setup(of: request) ?? MemorySetup(request)
  }

  /// What is known of a model.
  func sheet(of model: Model, in family: Family) -> ModelSheet {
    notebook?.sheet(of: model, in: family, catalog)
      ?? ModelSheet(model, of: family, in: catalog, isKept: false)
  }

  /// Whether a model of one line may be recommended in the place of one of another line.
  ///
  /// A model is overtaken only by what serves the task as well and what the same card surely holds.
  func isOption(_ model: Model, of family: Family, inPlaceOf other: Family) -> Bool {
    (task?.serves(family, noWorseThan: other) ?? true) && fits(model, of: family)
  }

  /// Whether weights to train are known, and the lightest way to train them that nobody advises
  /// against fits for certain.
  private func fits(_ model: Model, of family: Family) -> Bool {
    let id = ObjectIdentifier(model)
    if let answer = known[id] { return answer }
    let answer = decide(model, of: family)
    known[id] = answer
    return answer
  }

  private func decide(_ model: Model, of family: Family) -> Bool {
    let sheet = sheet(of: model, in: family)
    let technique: Technique?
    if request.mode == .finetune {
      let packsExperts = model.architecture?.experts != nil && !sheet.hasPacked(offerKind)
      let caution = guidance.caution(.qlora, of: family, packsExperts: packsExperts)
      technique = request.technique ?? (caution == nil ? .qlora : .lora)
    } else {
      technique = nil
    }
    guard let lightest = sheet.lightest(technique, setup, offerKind) else { return false }
    guard let hardware = request.hardware else { return true }
    let budget =
      technique == nil
      ? max(hardware.budgetInBytes, hardware.ramInBytes) : hardware.budgetInBytes
    guard let bytes = lightest.totalBytes, let surely = lightest.surelyBytes else { return false }
    let share = guidance.thresholds.comfortableShare(of: hardware)
    return surely <= Double(budget) && Double(bytes) <= share * Double(budget)
  }
}
