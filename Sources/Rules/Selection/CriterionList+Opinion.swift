import Messages
import ModelCatalog

extension Criterion {
  /// What decides where measurements see no difference, or nobody measured.
  static let second: [Criterion] = [
    Criterion(.taskToModel, bindsDiversity: true) {
      "\($0.first.family.name) serves \($0.taskTitle) better than \($0.second.family.name)"
    },
    Criterion(.specialistFirst) {
      "\($0.first.family.name) leads for \($0.taskTitle), \($0.second.family.name) follows"
    },
    Criterion(
      "newer-year",
      "Where nobody measured the task, the model of the later year comes first.",
      by: { candidate, _, guidance in
        // A place already counts the year.
        guidance.places == nil ? -Double(candidate.model.releaseYearAndMonth.year) : 0
      },
      comparison: \.releases),
    Criterion(.sizeClass) { pair in
      let (first, second) = (pair.first.size, pair.second.size)
      if pair.task?.enough != nil {
        return "\(first) is nearer to what is enough for \(pair.taskTitle) than \(second)"
      }
      if pair.request.hardware == nil {
        return "\(first) is nearer to what most people can fine-tune than \(second)"
      }
      return "\(first) is a heavier class than \(second) of \(pair.second.model.name)"
    },
    Criterion(.languageToModel) {
      "\($0.first.family.name) is stronger in \($0.languages) than \($0.second.family.name)"
    },
    Criterion(.rowsToVariant) {
      "there are \($0.first.variant.rawValue) weights of it, which suit the rows better"
    },
    Criterion(.hardwareTier) {
      "\($0.first.size) is usual on such a card, \($0.second.size) of \($0.second.model.name) is not"
    },
    Criterion(
      "larger-size",
      "The larger model comes first, by size as it is named, for a small job the smaller one; a "
        + "mixture of experts counts less than its size.",
      by: { candidate, request, guidance in
        let isSmallJob = guidance.task(request.task)?.enough != nil
        return isSmallJob ? candidate.nominalBillions : -candidate.nominalBillions
      },
      comparison: {
        $0.first.nominalBillions > $0.second.nominalBillions
          ? "\($0.first.size) is larger than \($0.second.size) of \($0.second.model.name)"
          : "\($0.first.size) is enough, \($0.second.size) of \($0.second.model.name) is more to train"
      }),
    Criterion(
      "whole-on-cards", "What the cards hold whole comes first.",
      by: { candidate, request, _ in candidate.waitsInSystemMemory(for: request) ? 1 : 0 },
      comparison: { "a part of \($0.second.model.name) would wait in system memory" }),
    Criterion(
      "newer-month", "The model of the later month comes first.",
      by: { candidate, _, _ in -Double(candidate.model.releaseYearAndMonth.month) },
      comparison: \.releases),
    Criterion(.techniqueToUse) {
      "\($0.first.wayTitle) fits, of \($0.second.model.name) only \($0.second.wayTitle)"
    },
    Criterion(.suffixToQuantization) {
      "its 4-bit repository is better than that of \($0.second.model.name)"
    },
    Criterion(.quantizationToRun) {
      "it runs in \($0.first.packing), \($0.second.model.name) in \($0.second.packing)"
    },
    Criterion(
      "longer-context", "The model made for more tokens comes first.",
      by: { candidate, _, _ in -Double(candidate.model.context?.nativeInTokens ?? 0) },
      comparison: { "it is made for more tokens than \($0.second.model.name)" }),
    Criterion(
      "instruct-first", "The variant that needs fewer rows comes first.",
      by: { candidate, _, _ in
        Double([Variant.instruct, .base, .reasoning].firstIndex(of: candidate.variant) ?? 3)
      },
      comparison: {
        "\($0.first.variant.rawValue) needs fewer rows than \($0.second.variant.rawValue)"
      }),
    Criterion(
      "less-memory", "What needs less memory comes first.",
      by: { candidate, _, _ in (try? Double(candidate.memory.get().totalBytes)) ?? .infinity },
      comparison: { "it needs less memory than \($0.second.model.name)" }),
    Criterion(
      "more-evidence", "The model whose repository more sources list comes first.",
      by: { candidate, _, _ in -Double(candidate.official.evidence.count) },
      comparison: \.listings),
    Criterion(
      "more-repositories", "The model that more repositories hold comes first.",
      by: { candidate, _, _ in -Double(candidate.model.checkpoints.count) },
      comparison: { "more repositories hold it than \($0.second.model.name)" }),
    Criterion(
      "more-listings", "The model whose repositories more sources list comes first.",
      by: { candidate, _, _ in
        -Double(candidate.model.checkpoints.reduce(0) { $0 + $1.evidence.count })
      },
      comparison: \.listings),
  ]
}
