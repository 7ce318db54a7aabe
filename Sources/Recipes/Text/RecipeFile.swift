import Messages

/// One file of a recipe.
public struct RecipeFile: Sendable, Equatable {
  /// The name, without a folder.
  public let name: String
  /// The text.
  public let text: String

  init(_ name: String, _ lines: [String]) {
    self.name = name
    text = lines.joined(separator: "\n") + "\n"
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
