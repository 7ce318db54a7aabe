import Testing

/// The table of arrows against what the sources import and use.
@Suite struct ArrowTests {
  @Test func everyTargetImportsWhatTheTableSays() throws {
    var used = Arrows.targets.mapValues { _ in Set<String>() }
    for file in try SourceFile.all() {
      let allowed = try #require(Arrows.targets[file.target], "\(file.target) is not in the table")
      for module in file.imports.map({ Arrows.system.contains($0) ? "system" : $0 }) {
        used[file.target, default: []].insert(module)
        #expect(allowed.contains(module), "\(file.path) must not import \(module)")
      }
    }
    for (target, allowed) in Arrows.targets {
      #expect(allowed.subtracting(used[target] ?? []) == [], "\(target) no longer imports it")
    }
  }

  /// Going on from any target along the arrows never leads back to it.
  @Test func noTwoTargetsNeedEachOther() {
    var left = Arrows.targets
    while let free = left.first(where: { $0.value.isDisjoint(with: left.keys) }) {
      left[free.key] = nil
    }
    #expect(left.keys.sorted() == [])
  }

  @Test(arguments: Arrows.folders.keys.sorted())
  func everyFolderUsesWhatTheTableSays(_ target: String) throws {
    let table = Arrows.folders[target] ?? [:]
    let files = try SourceFile.all().filter { $0.target == target }
    var homes: [String: Set<String>] = [:]
    for file in files {
      for type in file.types { homes[type, default: []].insert(file.folder) }
    }
    var used: [String: Set<String>] = [:]
    for file in files {
      let allowed = try #require(table[file.folder], "\(file.path): not in the table")
      for name in file.names.sorted() {
        // A name that two folders have could be either.
        guard let home = homes[name], home.count == 1, let other = home.first,
          other != file.folder
        else { continue }
        used[file.folder, default: []].insert(other)
        #expect(allowed.contains(other), "\(file.path) must not use \(name) of \(other)")
      }
    }
    for (folder, allowed) in table {
      #expect(allowed.subtracting(used[folder] ?? []) == [], "\(folder) no longer uses it")
    }
    #expect(Set(table.keys) == Set(files.map(\.folder)), "the table has folders that are gone")
  }

  /// The scan itself, on a text in which everything occurs.
  @Test func commentsAndTextsAreNotRead() {
    let file = SourceFile(
      path: "Rules/Fit/A.swift",
      text: """
        import Messages
        // import Rules
        /// Uses `Pick`.
        public final class First: Base { struct Inner {} }
        enum Second {}  // Third
        private struct Hidden {}
        let text = "Fourth \\"Fifth\\"", other = Sixth.self
        """)
    #expect(file.target == "Rules" && file.folder == "Fit")
    #expect(file.imports == ["Messages"])
    #expect(file.types == ["First", "Second"])
    #expect(file.names == ["Messages", "First", "Base", "Inner", "Second", "Hidden", "Sixth"])
  }
}
