import Messages

// What most members are, without the detour that a value of any type takes between modules.
extension JSONWriter {
  /// Adds a text; nothing where it is absent.
  public mutating func add(_ key: StaticString, _ text: String?) {
    guard let text else { return }
    begin(key)
    write(text)
    endMember()
  }

  /// Adds a message in the writer's language; nothing where it is absent.
  public mutating func add(_ key: StaticString, _ message: Message?) {
    guard let message else { return }
    begin(key)
    write(message)
    endMember()
  }

  /// Adds a whole number; nothing where it is absent.
  public mutating func add(_ key: StaticString, _ number: Int?) {
    guard let number else { return }
    begin(key)
    write(number)
    endMember()
  }

  /// Adds a number; nothing where it is absent.
  public mutating func add(_ key: StaticString, _ number: Double?) {
    guard let number else { return }
    begin(key)
    write(number)
    endMember()
  }

  /// Adds `true` or `false`; nothing where it is absent.
  public mutating func add(_ key: StaticString, _ flag: Bool?) {
    guard let flag else { return }
    begin(key)
    write(flag)
    endMember()
  }

  /// Adds a list of texts.
  public mutating func add(_ key: StaticString, _ texts: [String]) {
    begin(key)
    openList()
    for text in texts {
      beginElement()
      write(text)
      endMember()
    }
    closeList()
    endMember()
  }

  /// Adds a list of messages in the writer's language.
  public mutating func add(_ key: StaticString, _ messages: [Message]) {
    begin(key)
    openList()
    for message in messages {
      beginElement()
      write(message)
      endMember()
    }
    closeList()
    endMember()
  }
}
