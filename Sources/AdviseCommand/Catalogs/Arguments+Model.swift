import ModelCatalog
import Rules

extension Arguments {
  /// The question whether a model fits, where the first word names one and no command; else the same.
  func asQuestionAboutAModel(_ words: [String], _ context: Context) throws -> Arguments {
    guard let name = unknownCommand else { return self }
    let question = Arguments([Command.fit.name] + words)
    context.takeCatalog(of: question)
    let advisor = try context.advisor()
    // The name of a task means the task.
    if advisor.guidance.tasks.contains(where: { $0.id == name.lowercased() }) { return self }
    if case .unknown = ModelFinder(advisor.catalog).find(name) { return self }
    return question
  }
}
