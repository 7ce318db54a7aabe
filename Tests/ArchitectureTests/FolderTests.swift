import Testing

/// A folder shows at a glance what a target is made of.
@Suite struct FolderTests {
  static let most = 12

  @Test func aTargetHasAtMostADozenFilesAtItsRoot() throws {
    let roots = Dictionary(
      grouping: try SourceFile.all().filter { $0.folder == "root" }, by: \.target)
    for (target, files) in roots {
      #expect(files.count <= Self.most, "\(target): put files that belong together in a folder")
    }
  }
}
