import MemoryEstimation
import ModelCatalog

extension AuditRule {
  /// Whether models can be recommended at all.
  static let guidance: [AuditRule] = [
    AuditRule(
      .warning, "never-recommended",
      "Some task takes every model: one lists its family and what it needs is there.",
      why: """
        A model that no request can ever get is dead weight, and mostly a family that was added \
        without a line in `tasks.json`.
        """,
      triggers: AuditExample("no task lists the family", isListed: false),
      passes: AuditExample("a task lists it"),
      scope: .catalog
    ) { catalog, findings in
      for place in catalog.places {
        let tasks = catalog.guidance.tasks.filter { $0.tiers[place.family.id] != nil }
        if tasks.isEmpty {
          findings.note(place, "", "no task of 'tasks.json' lists \(place.family.id)")
        } else if !tasks.contains(where: { $0.needs.map(place.model.inputs.contains) ?? true }) {
          findings.note(place, "inputs", "every task that lists \(place.family.id) needs images")
        } else if place.model.variants.isEmpty {
          findings.note(place, "checkpoints", "no checkpoint is official, so none is recommended")
        }
      }
    },
    AuditRule(
      .error, "memory-unknown",
      "The memory of a model whose dimensions are given can be estimated.",
      why: "An architecture that the estimate cannot read is wrong, or a new kind to be added.",
      triggers: AuditExample(
        "experts without any",
        ["models[1].architecture.intermediateSize": nil]),
      passes: AuditExample("plain dimensions"),
      model: { place, findings in
        guard place.model.architecture != nil else { return }
        let answer = TrainingMemory.estimate(place.model, TrainingSetup(technique: .lora))
        if case .failure(let unknown) = answer {
          findings.note(place, "architecture", unknown.message)
        }
      }),
    AuditRule(
      .error, "task-family",
      "A task lists only families that exist.",
      why: "A misspelt id in `tasks.json` silently takes a line out of a task.",
      triggers: AuditExample("a list with another family", line: "acme-3"),
      passes: AuditExample("only its own family"),
      scope: .catalog
    ) { catalog, findings in
      guard catalog.ownsTasks, !catalog.families.isEmpty else { return }
      let known = Set(catalog.families.map(\.id))
      for task in catalog.guidance.tasks {
        for line in task.tiers.keys.sorted() where !known.contains(line) {
          let nearest = line.nearest(in: known.sorted()).map { "; nearest: \($0)" } ?? ""
          findings.note(0, "", "the task '\(task.id)' lists '\(line)', which is no family\(nearest)")
        }
      }
    },
    AuditRule(
      .warning, "task-without-model",
      "Every task has a model that can be trained with 4 GiB, and so with any card.",
      why: "An empty answer helps nobody; a small model is a start.",
      triggers: AuditExample(
        "only large models",
        ["models[0]": nil]),
      passes: AuditExample("a small one too"),
      scope: .catalog
    ) { catalog, findings in
      let advisor = Advisor(catalog: catalog.catalog, guidance: catalog.guidance)
      guard catalog.ownsTasks, catalog.catalog.modelCount > 0 else { return }
      for task in catalog.guidance.tasks where !task.tiers.isEmpty {
        let request = Request(task: task.id, hardware: .vram(4))
        if advisor.advise(on: request).recommendations.isEmpty {
          findings.note(0, "", "no model for the task '\(task.id)' can be trained with 4 GiB")
        }
      }
    },
  ]
}
