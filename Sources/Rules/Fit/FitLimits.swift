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

  /// The largest value with which an option fits, by halving, since memory grows with it; in system
  /// memory only where the option is there already.
  private func largest(
    _ values: ClosedRange<Int>, _ option: Fit.Option, _ request: Request,
    _ key: WritableKeyPath<Request, Int>
  ) -> Int? {
    guard request.hardware != nil else { return nil }
    func fits(_ value: Int) -> Bool {
      var changed = request
      changed[keyPath: key] = value
      guard case .success(let memory) = option.candidate.memory(for: changed) else { return false }
      return option.split == nil
        ? changed.fits(memory) == true : verdict(of: option.candidate, memory, changed) != .no
    }
    guard fits(values.lowerBound) else { return nil }
    if fits(values.upperBound) { return values.upperBound }
    var (low, high) = (values.lowerBound, values.upperBound)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if fits(middle) { low = middle } else { high = middle }
    }
    return low
  }
}

extension Candidate {
  /// What training or running needs, in bytes.
  func bytes(for request: Request) -> Int? { try? memory(for: request).get().totalBytes }
}

extension MemoryEstimate {
  /// What unequal cards hold together, or what the one card holds, in bytes: for what a change
  /// saves, never for what fits. Absurd sums end at an exbibyte.
  var bytesInAll: Int {
    bytesByCard.isEmpty ? totalBytes : bytesByCard.reduce(0) { min($0 + $1, 1 << 60) }
  }
}
