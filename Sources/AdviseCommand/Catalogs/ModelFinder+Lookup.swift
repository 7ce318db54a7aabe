import Messages
import ModelCatalog
import Rules

extension ModelFinder {
  /// The model that a name means.
  ///
  /// - Throws: `UsageError` that says why there is not one.
  func model(named text: String) throws(UsageError) -> (family: Family, model: Model) {
    if case .found(let family, let model) = find(text) { return (family, model) }
    throw UsageError(problem(with: text))
  }

  /// Why a name is not one model: the models that it can mean, or that are near.
  func problem(with text: String) -> Message {
    if case .ambiguous(let models) = find(text) {
      let shown = Message.names(models.prefix(8).map(\.name))
      let more: Message = models.count > 8 ? "\(shown) and \(models.count - 8) more" : shown
      return "'\(Values.shown(text))' can mean \(models.count) models: \(more)"
    }
    let name = ModelName(text)
    if name.isPart, let component = name.component {
      return "'\(Values.shown(text))' is only a part of a model (\(component))"
    }
    if let relation = relation(of: text)?.phrase {
      return "no such model: '\(Values.shown(text))'; \(relation)"
    }
    let nearest = nearest(to: text).map(\.name)
    return nearest.isEmpty
      ? "no such model: '\(Values.shown(text))'; 'advise list models' lists them"
      : "no such model: '\(Values.shown(text))'; nearest: \(Message.names(nearest))"
  }
}

extension NameIndex.Relation {
  /// What to say where a name means no model, in a sentence.
  var sentence: Message {
    switch self {
    case .edition(let models):
      "The catalog does not have this edition; of the same model it has \(Self.names(of: models))."
    case .line(let models):
      "The catalog does not have this model; of the same line it has \(Self.names(of: models))."
    }
  }

  /// The same, behind a sentence that says that there is no such model.
  var phrase: Message {
    switch self {
    case .edition(let models): "another edition of \(Self.names(of: models))"
    case .line(let models): "of the same line: \(Self.names(of: models))"
    }
  }

  private static func names(of models: [Model]) -> Message {
    let shown = Message.names(models.prefix(8).map(\.name))
    return models.count > 8 ? "\(shown) and \(models.count - 8) more" : shown
  }
}
