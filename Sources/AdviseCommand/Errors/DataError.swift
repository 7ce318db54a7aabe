import Messages

/// Data that a user named and that is wrong.
struct DataError: Error, Equatable {
  let message: Message

  init(_ message: Message) { self.message = message }
}
