/// Files that the command wants written, whole or not at all.
///
/// The command touches no file; whoever runs it writes them.
public struct OutputFolder: Sendable, Equatable {
  /// One file.
  public struct File: Sendable, Equatable {
    /// The name, without a folder.
    public let name: String
    /// The text.
    public let text: String
  }

  /// The folder.
  public let path: String
  /// Whether the folder may be there already, and files of the same names be replaced.
  public let replaces: Bool
  /// The files.
  public let files: [File]
}
