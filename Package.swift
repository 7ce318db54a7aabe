// swift-tools-version: 6.0

import PackageDescription

// Rounding calls the C library's mathematics, which on Linux is linked by itself only where Glibc is
// imported. Every target that rounds depends on the one that has this setting.
let mathematics: [LinkerSetting] = [.linkedLibrary("m", .when(platforms: [.linux]))]

let package = Package(
  name: "advise",
  platforms: [.macOS(.v13)],
  products: [
    .executable(name: "advise", targets: ["advise"]),
    .library(
      name: "Advise", targets: ["ModelCatalog", "MemoryEstimation", "Rules", "Recipes"]),
  ],
  targets: [
    .target(name: "EmbeddedData"),
    .target(name: "Messages"),
    .target(name: "StrictJSON", dependencies: ["Messages"], linkerSettings: mathematics),
    .target(name: "ModelCatalog", dependencies: ["EmbeddedData", "Messages", "StrictJSON"]),
    .target(name: "MemoryEstimation", dependencies: ["Messages", "ModelCatalog"]),
    .target(
      name: "Rules",
      dependencies: ["MemoryEstimation", "Messages", "ModelCatalog", "StrictJSON"]),
    .target(
      name: "Recipes",
      dependencies: ["MemoryEstimation", "Messages", "ModelCatalog", "StrictJSON"]),
    .target(name: "Machine", dependencies: ["Messages"]),
    .target(
      name: "AdviseCommand",
      dependencies: ["Machine", "Messages", "Recipes", "Rules", "StrictJSON"]),
    .executableTarget(name: "advise", dependencies: ["AdviseCommand", "Machine", "Messages"]),
    .executableTarget(
      name: "advise-benchmark", dependencies: ["AdviseCommand", "Rules"],
      path: "Tests/Benchmarks/Benchmark"),
    .target(
      name: "MeasuredMemory", dependencies: ["MemoryEstimation", "ModelCatalog"],
      path: "Tests/Benchmarks/MeasuredMemory"),
    .executableTarget(
      name: "advise-accuracy", dependencies: ["MeasuredMemory", "MemoryEstimation"],
      path: "Tests/Benchmarks/Accuracy"),
    .executableTarget(
      name: "advise-quality", dependencies: ["ModelCatalog", "Rules"],
      path: "Tests/Benchmarks/Quality"),
    .executableTarget(name: "advise-empty", path: "Tests/Benchmarks/Empty"),
    .target(
      name: "FixedCatalog", dependencies: ["ModelCatalog", "Rules"], path: "Tests/FixedCatalog",
      exclude: ["Catalog"]),
    .target(name: "RandomNumbers", path: "Tests/RandomNumbers"),
    .testTarget(name: "ArchitectureTests"),
    .testTarget(
      name: "StrictJSONTests", dependencies: ["Messages", "RandomNumbers", "StrictJSON"]),
    .testTarget(
      name: "ModelCatalogTests", dependencies: ["ModelCatalog", "RandomNumbers", "StrictJSON"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "MemoryEstimationTests", dependencies: ["MeasuredMemory", "MemoryEstimation"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "MachineTests",
      dependencies: ["Machine", "Messages", "ModelCatalog", "RandomNumbers"]),
    .testTarget(
      name: "RulesTests", dependencies: ["AdviseCommand", "Rules"],
      exclude: ["Names/Fixtures", "Audit/Planted"]),
    .testTarget(
      name: "RecipesTests",
      dependencies: ["AdviseCommand", "FixedCatalog", "Recipes", "Rules", "advise"],
      exclude: ["Broken", "Golden"]),
    .testTarget(
      name: "AdviseCommandTests",
      dependencies: ["AdviseCommand", "FixedCatalog", "Machine", "Messages", "RandomNumbers"],
      exclude: ["Golden"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
