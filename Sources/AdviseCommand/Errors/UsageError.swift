import Messages

/// A wrong command line, in words for the user.
struct UsageError: Error, Equatable {
  var message: Message
  /// The allowed values, where they can be listed.
  var allowed: Message?
  /// The spelling that was probably meant.
  var nearest: String?
  /// What to write instead, as a sentence.
  var hint: Message?

  init(
    _ message: Message, allowed: Message? = nil, nearest: String? = nil, hint: Message? = nil
  ) {
    self.message = message
    self.allowed = allowed
    self.nearest = nearest
    self.hint = hint
  }
}
