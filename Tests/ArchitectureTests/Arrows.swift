/// Who may use whom. Arrows run downwards only; one that is not here is an error, and so is one
/// that nothing uses any more.
enum Arrows {
  /// The targets, and what each imports.
  static let targets: [String: Set<String>] = [
    "EmbeddedData": [],
    "Messages": [],
    "StrictJSON": ["Messages"],
    "Machine": ["Messages", "system"],
    "ModelCatalog": ["EmbeddedData", "Messages", "StrictJSON"],
    "MemoryEstimation": ["Messages", "ModelCatalog"],
    "Recipes": ["MemoryEstimation", "Messages", "ModelCatalog", "StrictJSON"],
    "Rules": ["MemoryEstimation", "Messages", "ModelCatalog", "StrictJSON"],
    "AdviseCommand": [
      "Machine", "MemoryEstimation", "Messages", "ModelCatalog", "Recipes", "Rules", "StrictJSON",
    ],
    "advise": ["AdviseCommand", "Machine", "Messages", "system"],
  ]

  /// The modules that belong to the system.
  static let system: Set = ["Darwin", "Glibc", "Musl"]

  /// The folders of a target, and whose types each uses; `root` is what lies in no folder.
  static let folders: [String: [String: Set<String>]] = [
    "Rules": [
      "root": ["Answer", "Candidates", "Guidance", "Request", "Selection"],
      "Answer": ["Candidates", "Evidence", "Guidance", "Request", "RuleSet"],
      "Audit": ["root", "Evidence", "Guidance", "Names", "Request"],
      "Candidates": ["Request"],
      "Evidence": ["root", "Fit", "Guidance", "Request", "Selection"],
      "Fit": ["root", "Answer", "Candidates", "Names", "Request", "RuleSet"],
      "Guidance": ["Evidence"],
      "Names": ["Evidence"],
      "Request": ["Guidance"],
      "RuleSet": ["Candidates", "Guidance", "Request"],
      "Selection": ["Answer", "Candidates", "Evidence", "Guidance", "Request", "RuleSet"],
    ],
    "AdviseCommand": [
      "root": ["Batch", "Catalogs", "Errors", "Help", "Layout", "Options"],
      "Batch": ["root", "Errors", "Input", "Layout", "Options"],
      "Catalogs": ["root", "Errors", "Options"],
      "Check": ["root", "Errors", "Layout", "Options", "Reports"],
      "Completions": ["root", "Layout", "Options", "Values"],
      "Errors": ["root", "Layout", "Values"],
      "Fit": ["root", "Errors", "Layout", "Options", "Recipe", "Reports", "Values"],
      "Help": ["root", "Layout", "Options"],
      "Input": ["Errors"],
      "Layout": ["root", "Options"],
      "List": ["root", "Errors", "Layout", "Options", "Reports", "Values"],
      "Machine": ["root", "Layout"],
      "Name": ["root", "Errors", "Input", "Layout", "Options", "Reports", "Values"],
      "Options": [
        "root", "Completions", "Errors", "Layout", "Machine", "Recipe", "Show", "Values",
      ],
      "Recipe": ["root", "Errors", "Fit", "Layout", "Options", "Values"],
      "Recommend": ["root", "Layout", "Options", "Recipe", "Reports"],
      "Reports": ["Layout", "Options"],
      "Show": ["root", "Errors", "Layout", "List", "Reports", "Values"],
      "Values": ["root", "Errors"],
    ],
  ]
}
