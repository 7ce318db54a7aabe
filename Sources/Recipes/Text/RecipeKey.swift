import Messages

/// The names that a recipe may write in one place: never free text.
///
/// A test checks that each case is among the trainer's names in `Data/trainers/`.
protocol RecipeKey: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// The place, a key of `keys` in the trainer's file.
  static var place: String { get }
}

/// Keys with their values, in the order of writing.
struct Entries<Key: RecipeKey>: Sendable {
  /// One line.
  struct Entry: Sendable {
    let key: Key
    let value: Literal
    let note: Message?
  }

  private(set) var all: [Entry] = []

  /// Adds a line, with a reason for the comment beside it.
  mutating func set(_ key: Key, _ value: Literal, _ note: Message? = nil) {
    all.append(Entry(key: key, value: value, note: note))
  }

  /// Adds a whole number with its reason.
  mutating func set(_ key: Key, _ setting: Setting<Int>) {
    set(key, .count(setting.value), setting.reason)
  }

  /// Adds a number with its reason.
  mutating func set(_ key: Key, _ setting: Setting<Double>) {
    set(key, .number(setting.value), setting.reason)
  }

  /// Adds a text with its reason.
  mutating func set(_ key: Key, _ setting: Setting<String>) {
    set(key, .text(setting.value), setting.reason)
  }
}
