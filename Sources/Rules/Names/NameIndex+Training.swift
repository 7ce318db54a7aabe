import ModelCatalog

extension NameIndex {
  /// The repositories to train in place of weights that cannot be trained, official ones first.
  ///
  /// A copy leads to the weights that it is a copy of: of the variant and the edition that its name
  /// says, or that the repository of the same name has; without either to tuned ones.
  public func trainableRepositories(for name: ModelName) -> [Checkpoint] {
    guard let match = whole(for: name) else { return [] }
    let checkpoints = match.model.checkpoints
    let twin = match.checkpoint ?? checkpoints.first { ModelName($0.repository).core == name.core }
    let trainable = checkpoints.filter {
      [.sixteenBit, .bnb4bit, .unslothBnb4bit].contains($0.quantization)
    }
    // A plain tag of ollama is a tuned model, even where the plain repository is not.
    let isOfTag = name.isOllama && twin?.edition == nil
    let variant = isOfTag ? name.catalogVariant : twin?.variant ?? name.catalogVariant
    let wanted = [variant, .instruct, .reasoning, .base]
    let ofVariant =
      wanted.lazy.compactMap(\.self).map { variant in trainable.filter { $0.variant == variant } }
      .first { !$0.isEmpty } ?? []
    // Of several editions the one that the name says, such as 2507.
    let edition = twin?.edition ?? name.date
    let same = ofVariant.filter { $0.edition == edition }
    let others = ofVariant.filter { $0.edition != edition }
    return [same, others].flatMap { $0.filter(\.isOfficial) + $0.filter { !$0.isOfficial } }
  }
}
