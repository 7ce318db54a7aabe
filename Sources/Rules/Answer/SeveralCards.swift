import Messages

extension Request {
  /// How several cards are counted.
  func severalCards(_ hardware: Hardware) -> [Message] {
    let count = hardware.cardCount
    switch (mode, engine) {
    case (.run, .vllm):
      return [
        """
        Memory is per card: of a model that one card does not hold, every matrix is divided over \
        the \(count) cards.
        """
      ]
    case (.run, _):
      return [
        """
        Memory is per card: a model that one card does not hold is divided over all \(count), layer \
        by layer.
        """
      ]
    case (.finetune, _):
      let perCard: Message = """
        Memory is per card: the \(count) cards do not add up. What is shown fits one card; to spread \
        one model over several, shard it (FSDP or ZeRO-3).
        """
      guard hardware.hasUnequalCards else { return [perCard] }
      return [
        perCard,
        """
        The cards are unequal: what is shown fits the largest. Sharding gives all the same share, \
        so that the smallest of them limits.
        """,
      ]
    }
  }
}
