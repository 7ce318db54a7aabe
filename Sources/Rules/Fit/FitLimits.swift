import MemoryEstimation
import ModelCatalog

extension Advisor {
  /// The longest sequence that fits, up to what the model was made for; at least 128 tokens.
  func longestContext(_ candidate: Candidate, _ request: Request) -> Int? {
    let context = candidate.model.context
    let most = context?.extendedInTokens ?? context?.nativeInTokens ?? 131_072
    return largest(from: 128, to: most, step: 128, request) { request, tokens in
      request.contextLengthInTokens = tokens
    } bytes: {
      candidate.bytes(for: $0)
    }
  }

  /// The largest micro-batch that fits, up to 256.
  func largestBatch(_ candidate: Candidate, _ request: Request) -> Int? {
    largest(from: 1, to: 256, step: 1, request) {
      $0.batchSize = $1
    } bytes: {
      candidate.bytes(for: $0)
    }
  }

  /// The largest value whose memory fits, by halving, since memory grows with it.
  private func largest(
    from least: Int, to most: Int, step: Int, _ request: Request,
    set: (inout Request, Int) -> Void, bytes: (Request) -> Int?
  ) -> Int? {
    guard let budget = request.hardware?.budgetInBytes else { return nil }
    func fits(_ value: Int) -> Bool {
      var changed = request
      set(&changed, value)
      return bytes(changed).map { $0 <= budget } ?? false
    }
    guard fits(least) else { return nil }
    var (low, high) = (least / step, max(least, most) / step + 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if fits(middle * step) { low = middle } else { high = middle }
    }
    return low * step
  }
}

extension Candidate {
  /// The memory that training needs, in bytes.
  func bytes(for request: Request) -> Int? { try? memory(for: request).get().totalBytes }
}
