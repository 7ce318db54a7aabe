import Testing

/// A folder shows at a glance what a target is made of.
@Suite struct FolderTests {
  static let most = 12

  /// Targets that still have more files than that at their root.
  static let crowded: Set = ["AdviseCommand", "ModelCatalog", "Rules"]

  @Test func aTargetHasAtMostADozenFilesAtItsRoot() throws {
    let roots = Dictionary(
      grouping: try SourceFile.all().filter { $0.folder == "root" }, by: \.target)
    for (target, files) in roots where !Self.crowded.contains(target) {
      #expect(files.count <= Self.most, "\(target): put files that belong together in a folder")
    }
    for target in Self.crowded {
      #expect((roots[target]?.count ?? 0) > Self.most, "\(target) is no longer crowded")
    }
  }
}
