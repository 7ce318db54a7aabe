import MemoryEstimation
import Messages
import ModelCatalog

extension Criterion {
  /// The whole ranking, most important first. This order is the one place where taste lives.
  ///
  /// The abilities that the request asks for come first (task, context, language), then what fits
  /// with room, what may be used freely, what is current and sound, and how heavy it is; in one
  /// weight class whose makers are strong in the language, and what is made for the task; then
  /// which variant exists and how new and large it is. The last ones only choose between ways to
  /// train one model, or between twins.
  public static let all: [Criterion] = [
    Criterion(.taskToModel, bindsDiversity: true) {
      "\($0.first.family.name) serves \($0.taskTitle) better than \($0.second.family.name)"
    },
    Criterion(.contextToModel, bindsDiversity: true) {
      "\($0.second.model.name) reaches \($0.request.contextLengthInTokens) tokens only by scaling"
    },
    Criterion(
      "language-known", bindsDiversity: true,
      "What is known to answer well in the languages comes first.",
      by: { max(0, Double(Rule.languageToModel.judge($0, $1, $2).rank) - 1) },
      comparison: { "\($0.second.family.name) is not known to answer well in \($0.languages)" }),
    Criterion(.reasoningRows) {
      $0.request.mode == .run
        ? "\($0.second.model.name) thinks aloud before it answers"
        : "\($0.second.model.name) reasons, and its rows would have to hold the reasoning"
    },
    Criterion(
      "soft-prompts-last", "Prompt tuning comes last, unless it is asked for.",
      by: { candidate, _, _ in candidate.technique?.trainsPrompt == true ? 1 : 0 },
      comparison: { "of \($0.second.model.name) only a prompt could be trained" }),
    Criterion(.vramToSize, bindsDiversity: true) {
      $0.second.waitsInSystemMemory(for: $0.request)
        ? "more of \($0.second.model.name) would wait in system memory"
        : "\($0.second.model.name) needs \($0.second.gib) GiB, which is tight or uncertain here"
    },
    Criterion(.licenseToUse, bindsDiversity: true) {
      $0.second.license?.commercial == .no
        ? "\($0.second.model.name) is not for commercial use"
        : "the licence of \($0.second.model.name) is not established"
    },
    Criterion(.newestFirst, bindsDiversity: true) {
      $0.second.successors.last.map { [second = $0.second] in
        "\(second.model.name) is superseded by \($0.name)"
      } ?? "\($0.first.model.name) is of a later generation"
    },
    Criterion(.fourBitToTrain, bindsDiversity: true) {
      "training \($0.second.model.name) in 4 bit is advised against"
    },
    Criterion(.speedToRun, bindsDiversity: true) {
      "\($0.second.model.name) reads too much for a token to be fast from this memory"
    },
    Criterion(
      "decisive-language", "For Chinese, makers whose models are strong in it come first.",
      by: { candidate, request, guidance in
        let isDecisive = request.languages.contains { guidance.language($0)?.isDecisive == true }
        return isDecisive
          ? Double(Rule.languageToModel.judge(candidate, request, guidance).rank) : 0
      },
      comparison: {
        "\($0.first.family.name) is stronger in \($0.languages) than \($0.second.family.name)"
      }),
    Criterion(.beginnerSize) {
      "\($0.first.model.name) is nearer to the 7B to 8B, instruct, that beginners start with"
    },
    Criterion(.sizeClass) { pair in
      let (first, second) = (pair.first.size, pair.second.size)
      if pair.task?.enough != nil {
        return "\(first) is nearer to what is enough for \(pair.taskTitle) than \(second)"
      }
      if pair.request.hardware == nil {
        return "\(first) is nearer to what most people can fine-tune than \(second)"
      }
      return pair.first.denseBillions > pair.second.denseBillions
        ? "\(first) is a heavier class than \(second) of \(pair.second.model.name)"
        : "\(pair.first.family.name) leads for \(pair.taskTitle), which counts for a class of size"
    },
    Criterion(.languageToModel) {
      "\($0.first.family.name) is stronger in \($0.languages) than \($0.second.family.name)"
    },
    Criterion(.specialistFirst) {
      "\($0.first.family.name) leads for \($0.taskTitle), \($0.second.family.name) follows"
    },
    Criterion(.rowsToVariant) {
      "there are \($0.first.variant.rawValue) weights of it, which suit the rows better"
    },
    Criterion(.hardwareTier) {
      "\($0.first.size) is usual on such a card, \($0.second.size) of \($0.second.model.name) is not"
    },
    Criterion(
      "newer-year", "The model of the later year comes first.",
      by: { candidate, _, _ in -Double(candidate.model.releaseYearAndMonth.year) },
      comparison: \.releases),
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
