/// The network that turns trained numbers into the tokens, or the keys and values, before a prompt.
public enum PromptEncoder: String, CaseIterable, Sendable {
  /// Nothing: the numbers themselves are trained.
  case table
  /// Linear layers with an activation between them.
  case mlp
  /// A recurrent network of two layers in both directions, then linear layers; for `pTuning`.
  case lstm
}
