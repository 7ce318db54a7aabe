import MemoryEstimation

/// How a memory stands to the machine, in one word for people.
public enum Standing: String, Sendable {
  /// It fits with room to spare.
  case fits
  /// It fits, and little is left.
  case tight
  /// The limit lies within the error of the estimate.
  case maybe
  /// It does not fit.
  case no
}

extension Advisor {
  /// How a candidate with this memory stands to the request's machine; nil without hardware.
  public func standing(of candidate: Candidate, _ memory: MemoryEstimate, _ request: Request)
    -> Standing?
  {
    guard let hardware = request.hardware,
      let verdict = verdict(of: candidate, memory, request)
    else { return nil }
    switch verdict {
    case .no: return .no
    case .uncertain: return .maybe
    case .yes:
      let share = guidance.thresholds.comfortableShare(of: hardware)
      let budget = Double(hardware.budgetInBytes(of: memory))
      return Double(memory.totalBytes) > share * budget ? .tight : .fits
    }
  }

  /// The next better way to train or run the same weights, and what it would need: LoRA for QLoRA,
  /// more bits for fewer; nil where there is none.
  public func betterMethod(than candidate: Candidate, _ request: Request)
    -> (candidate: Candidate, memory: MemoryEstimate)?
  {
    let others = candidates(of: candidate.model, in: candidate.family, request).filter {
      $0.variant == candidate.variant
    }
    let better: Candidate?
    if let format = candidate.runQuantization {
      better = others.filter {
        $0.runQuantization.map { $0.nominalBits > format.nominalBits } == true
      }
      .min { $0.runQuantization?.nominalBits ?? 0 < $1.runQuantization?.nominalBits ?? 0 }
    } else {
      better = candidate.technique == .qlora ? others.first { $0.technique == .lora } : nil
    }
    guard let better, case .success(let memory) = better.memory else { return nil }
    return (better, memory)
  }
}
