import MemoryEstimation
import ModelCatalog

extension Advisor {
  /// The longest sequence that fits, up to what the model was made for; nothing when not even 128
  /// tokens do.
  func longestContext(_ option: Fit.Option, _ request: Request) -> Int? {
    let context = option.candidate.model.context
    let most = context?.extendedInTokens ?? context?.nativeInTokens ?? 131_072
    return largest(128...max(128, most), option, request, \.contextLengthInTokens)
  }

  /// The largest micro-batch that fits, up to a million.
  func largestBatch(_ option: Fit.Option, _ request: Request) -> Int? {
    largest(1...1_000_000, option, request, \.batchSize)
  }

  /// The largest value with which an option fits, since memory grows with it; in system memory only
  /// where the option is there already.
  ///
  /// Training memory grows in straight pieces, so that the place is mostly where a line between two
  /// known ones meets the card's memory; where that does not help, the rest is halved.
  private func largest(
    _ values: ClosedRange<Int>, _ option: Fit.Option, _ request: Request,
    _ key: WritableKeyPath<Request, Int>
  ) -> Int? {
    guard let hardware = request.hardware else { return nil }
    var changed = request
    func need(_ value: Int) -> (fits: Bool, bytes: Int) {
      changed[keyPath: key] = value
      guard case .success(let memory) = option.candidate.memory(for: changed) else {
        return (false, .max)
      }
      let fits =
        option.split == nil
        ? changed.fits(memory) == true : verdict(of: option.candidate, memory, changed) != .no
      return (fits, memory.totalBytes)
    }
    var (low, high) = (values.lowerBound, values.upperBound)
    var (least, most) = (need(low), need(high))
    guard least.fits else { return nil }
    if most.fits { return high }
    var follows = request.mode == .finetune
    while high - low > 1 {
      var middle = low + (high - low) / 2
      let half = (high - low + 1) / 2
      if follows {
        let share =
          Double(hardware.budgetInBytes - least.bytes) / Double(max(1, most.bytes - least.bytes))
        middle = min(max(low + Int(share * Double(high - low)), low + 1), high - 1)
      }
      let found = need(middle)
      if found.fits { (low, least) = (middle, found) } else { (high, most) = (middle, found) }
      follows = request.mode == .finetune && (!follows || high - low <= half)
    }
    return low
  }
}

extension Candidate {
  /// What training or running needs, in bytes.
  func bytes(for request: Request) -> Int? { try? memory(for: request).get().totalBytes }

  /// What a change to other cards or to another model is compared with: of unequal cards, which hold
  /// different parts, what one of the largest would have to hold alone.
  func bytesToCompare(_ memory: MemoryEstimate, _ request: Request) -> Int {
    guard let hardware = request.hardware, hardware.hasUnequalCards else {
      return memory.totalBytes
    }
    var alone = request
    alone.hardware = hardware.cards.map(\.usableInGiB).max().map(Hardware.vram)
    return bytes(for: alone) ?? memory.totalBytes
  }
}

extension MemoryEstimate {
  /// What unequal cards hold together, or what the one card holds, in bytes: for what a change
  /// saves, never for what fits. Absurd sums end at an exbibyte.
  var bytesInAll: Int {
    bytesByCard.isEmpty ? totalBytes : bytesByCard.reduce(0) { min($0 + $1, 1 << 60) }
  }
}
