import Messages

/// One file of a recipe.
public struct RecipeFile: Sendable, Equatable {
  /// The name, without a folder.
  public let name: String
  private let lines: [RecipeLine]

  init(_ name: String, _ lines: [RecipeLine]) {
    self.name = name
    self.lines = lines
  }

  /// The text, with comments in English.
  public var text: String { text(in: .english) }

  /// The text, with comments in a language; what the trainer reads is the same in all of them.
  public func text(in translation: Translation) -> String {
    lines.map { $0.text(in: translation) + "\n" }.joined()
  }
}

/// The files of a recipe, the one to start with first.
public struct RecipeFiles: Sendable, Equatable {
  /// The files.
  public let files: [RecipeFile]
  /// The commands that run them, in the folder that holds them.
  public let commands: [String]
  /// What to know before the run.
  public let warnings: [Message]
}
