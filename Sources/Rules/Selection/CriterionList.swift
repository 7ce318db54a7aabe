import MemoryEstimation
import Messages
import ModelCatalog

extension Criterion {
  /// The whole ranking, most important first. This order is the one place where taste lives.
  ///
  /// What a request cannot do without comes first (context, language, a licence, room in memory,
  /// speed, a size for the job). Among what is left, independent measurements decide. Where they see
  /// no difference, opinion does: the tier of the line, its language, its year, its size; then which
  /// weights exist. The last ones only choose between ways to train one model, or between twins.
  public static let all: [Criterion] = first + second

  /// The last criterion that also decides between a model and its successor.
  static let lastAboveSuccessors = Rule.measuredBetter.id

  private static let first: [Criterion] = [
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
    Criterion(.fourBitToTrain, bindsDiversity: true) {
      "training \($0.second.model.name) in 4 bit is advised against"
    },
    Criterion(.speedToRun, bindsDiversity: true) {
      "\($0.second.model.name) reads too much for a token to be fast from this memory"
    },
    Criterion(
      "weak-at-task",
      "For beginners, and where the measurements of other tasks stand in, the lines that are not strong "
        + "at the task follow.",
      by: { candidate, request, guidance in
        let isStandIn =
          guidance.places != nil
          && guidance.task(request.task)?.measuredBy.contains(request.task) == false
        return isStandIn || request.isBeginner
          ? Double(Rule.taskToModel.judge(candidate, request, guidance).rank) : 0
      },
      comparison: {
        "\($0.first.family.name) serves \($0.taskTitle) better than \($0.second.family.name)"
      }),
    Criterion(.beginnerSize) {
      "\($0.first.model.name) is nearer to the 7B to 8B, instruct, that beginners start with"
    },
    Criterion(
      "base-for-many-rows",
      "With 100,000 rows and more, a model whose base weights exist comes first.",
      by: { candidate, request, _ in
        (request.rows ?? 0) >= 100_000 && request.quality != .low && candidate.variant != .base
          ? 1 : 0
      },
      comparison: { "of \($0.second.model.name) no base weights exist for so many rows" }),
    Criterion(
      "size-to-job",
      "The size is one for the job: no larger than is enough, none above 100B to train, and the usual "
        + "one where no hardware is named.",
      by: { candidate, request, guidance in
        let scale = ScaleClass(billions: candidate.denseBillions, guidance.thresholds)
        if let enough = guidance.task(request.task)?.enough {
          return Double(max(0, scale.index - enough.index))
        }
        if request.hardware == nil {
          return Double(Rule.sizeClass.judge(candidate, request, guidance).rank)
        }
        return request.mode == .finetune && scale == .giant ? 1 : 0
      },
      comparison: {
        $0.request.hardware == nil && $0.task?.enough == nil
          ? "\($0.first.size) is nearer to what most people can fine-tune than \($0.second.size)"
          : "\($0.second.size) of \($0.second.model.name) is more than \($0.taskTitle) needs"
      }),
    Criterion(
      "decisive-language",
      "For Chinese, makers whose models are strong in it come before others that nobody measured in it.",
      by: { candidate, request, guidance in
        // What was measured in the language needs no hint.
        let measured = guidance.places?[candidate.model]?.evidence.map(\.task) ?? []
        var decisive = request
        decisive.languages.removeAll {
          guidance.language($0)?.isDecisive != true || measured.contains($0.measuredLanguage)
        }
        return Double(Rule.languageToModel.judge(candidate, decisive, guidance).rank)
      },
      comparison: {
        "\($0.first.family.name) is stronger in \($0.languages) than \($0.second.family.name)"
      }),
    Criterion(
      .measuredBetter, bindsDiversity: true,
      by: { candidate, _, guidance in
        Double(guidance.places?[candidate.model]?.group ?? 0)
      },
      comparison: { pair in
        guard let place = pair.guidance.places?[pair.first.model] else { return "" }
        return place.isMeasured ? place.counted : place.sentence
      }),
    Criterion(
      "fewer-to-read",
      "Of models that measure alike, the one that reads fewer parameters for a token comes first where "
        + "no card holds the weights.",
      by: { candidate, request, guidance in
        guard guidance.places != nil else { return 0 }
        let isSlow =
          request.hardware.map { !$0.hasCard } ?? false
          || candidate.waitsInSystemMemory(for: request)
        return request.mode == .run && isSlow ? Double(candidate.activeBillions.exponent) : 0
      },
      comparison: { "\($0.second.model.name) reads more parameters for a token" }),
  ]
}
