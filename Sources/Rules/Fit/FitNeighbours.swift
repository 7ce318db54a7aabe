import MemoryEstimation
import Messages
import ModelCatalog

extension Candidate {
  /// Whether people start this way: LoRA or QLoRA, or four bits and more.
  fileprivate var isUsual: Bool {
    technique == .lora || technique == .qlora || runQuantization?.nominalBits ?? 0 >= 4
  }
}

extension Advisor {
  /// The step to a smaller model of the line, trained in the same way.
  func sibling(of candidate: Candidate, _ request: Request, _ memory: MemoryEstimate)
    -> Fit.Change?
  {
    guard
      let smaller = largestSibling(
        of: candidate.model, in: candidate.family, request, candidate.technique)
    else { return nil }
    let saved =
      candidate.bytesToCompare(memory, request)
      - smaller.candidate.bytesToCompare(smaller.memory, request)
    guard saved >= Self.leastSaving else { return nil }
    let way = smaller.candidate.technique == nil ? smaller.candidate.packing : nil
    let name = smaller.candidate.model.name
    return Fit.Change(
      instruction: way.map { "or take a smaller sibling: \(name) in \($0)" }
        ?? "or take a smaller sibling: \(name)",
      option: nil, totalBytes: smaller.memory.totalBytes,
      savedBytes: saved, verdict: .yes, model: name)
  }

  /// The largest smaller model of the line that fits, by one technique or by a usual one.
  private func largestSibling(
    of model: Model, in family: Family, _ request: Request, _ technique: Technique?
  ) -> Fit.Neighbour? {
    let smaller = family.models.filter { $0.parameters.total < model.parameters.total }
    for sibling in smaller.sorted(by: { $0.parameters.total > $1.parameters.total }) {
      var first: Fit.Neighbour?
      for way in candidates(of: sibling, in: family, request)
      where first == nil || way.variant == .instruct {
        guard technique.map({ way.technique == $0 }) ?? way.isUsual,
          case .success(let memory) = way.memory,
          verdict(of: way, memory, request) == .yes
        else { continue }
        let found = Fit.Neighbour(
          candidate: way, memory: memory, relation: "the largest of \(family.name) that fits")
        if way.variant == .instruct { return found }
        first = found
      }
      if let first { return first }
    }
    return nil
  }

  /// The same model by another technique than the one asked for, if that fits.
  private func otherwise(_ model: Model, of family: Family, _ request: Request) -> Fit.Neighbour? {
    guard request.technique != nil else { return nil }
    var open = request
    open.technique = nil
    let ways = candidates(of: model, in: family, open).compactMap {
      way -> Fit.Neighbour? in
      guard way.isUsual, case .success(let memory) = way.memory,
        verdict(of: way, memory, open) == .yes
      else { return nil }
      return Fit.Neighbour(
        candidate: way, memory: memory, relation: "the same model by another technique")
    }
    let techniques: [Technique] = [.lora, .qlora]
    return ways.min { first, second in
      func key(_ way: Fit.Neighbour) -> (Int, Int) {
        (
          way.candidate.technique.flatMap(techniques.firstIndex) ?? 0,
          way.candidate.variant == .instruct ? 0 : 1
        )
      }
      return key(first) < key(second)
    }
  }

  /// Models that fit: the same one with other weights or by another technique, the largest smaller
  /// one of the family, then what is recommended.
  func neighbours(
    of model: Model, in family: Family, _ request: Request, otherWays: [Fit.Option],
    onlyOfFamily: Bool
  ) -> [Fit.Neighbour] {
    var narrowed = request
    narrowed.top = 3
    narrowed.model = nil
    narrowed.family = nil
    let sibling = largestSibling(of: model, in: family, request, request.technique)
    var open = request
    open.technique = nil
    let same = otherWays.first { $0.verdict == .yes && $0.candidate.isUsual }.map {
      Fit.Neighbour(
        candidate: $0.candidate, memory: $0.memory, relation: "the same model with other weights")
    }
    var found = [same ?? otherwise(model, of: family, request), sibling].compactMap { $0 }.filter {
      objections($0.candidate, open).isEmpty
    }
    if onlyOfFamily { return found }
    let task = guidance.task(request.task)?.title ?? .verbatim(request.task)
    for item in recommendations(for: narrowed)
    where !found.contains(where: { $0.candidate.model.name == item.candidate.model.name }) {
      found.append(
        Fit.Neighbour(
          candidate: item.candidate, memory: item.memory,
          relation: "recommended for \(task) on this hardware"))
    }
    return Array(found.prefix(3))
  }
}
