/// Who may use whom. Arrows run downwards only; one that is not here is an error, and so is one
/// that nothing uses any more.
enum Arrows {
  /// The targets, and what each imports.
  static let targets: [String: Set<String>] = [
    "EmbeddedData": [],
    "Messages": [],
    "ModelCatalog": ["EmbeddedData", "Messages"],
    "MemoryEstimation": ["Messages", "ModelCatalog"],
    "Recipes": ["MemoryEstimation", "Messages", "ModelCatalog"],
    "Rules": ["MemoryEstimation", "Messages", "ModelCatalog"],
    "AdviseCommand": ["MemoryEstimation", "Messages", "ModelCatalog", "Recipes", "Rules"],
    "advise": ["AdviseCommand", "Messages", "system"],
  ]

  /// The modules that belong to the system.
  static let system: Set = ["Darwin", "Glibc", "Musl"]

  /// The folders of a target, and whose types each uses; `root` is what lies in no folder.
  static let folders: [String: [String: Set<String>]] = [
    "Rules": [
      "root": [],
      "Names": [],
      "RuleSet": ["root"],
      "Audit": ["root", "Names"],
      "Fit": ["root", "Names"],
    ],
    "AdviseCommand": [
      "root": ["Batch", "Help", "List", "Recipe"],
      "Batch": ["root"],
      "Check": ["root", "List"],
      "Help": ["root"],
      "List": ["root"],
      "Name": ["root", "List"],
      "Recipe": ["root"],
      "Show": ["root", "List"],
    ],
  ]
}
