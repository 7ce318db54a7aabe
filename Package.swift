// swift-tools-version: 6.0

import PackageDescription

let package = Package(
  name: "advise",
  platforms: [.macOS(.v13)],
  products: [
    .executable(name: "advise", targets: ["advise"]),
    .library(name: "Advise", targets: ["ModelCatalog", "MemoryEstimation", "Rules", "Recipes"]),
  ],
  targets: [
    .target(name: "EmbeddedData"),
    .target(name: "Messages"),
    .target(
      name: "ModelCatalog", dependencies: ["EmbeddedData", "Messages"]),
    .target(
      name: "MemoryEstimation", dependencies: ["Messages", "ModelCatalog"],
      linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),
    .target(
      name: "Rules", dependencies: ["MemoryEstimation", "Messages", "ModelCatalog"]),
    .target(
      name: "Recipes", dependencies: ["MemoryEstimation", "Messages", "ModelCatalog"]),
    .target(
      name: "AdviseCommand", dependencies: ["Messages", "Recipes", "Rules"]),
    .executableTarget(
      name: "advise", dependencies: ["AdviseCommand", "Messages"]),
    .executableTarget(
      name: "advise-benchmark", dependencies: ["AdviseCommand", "Rules"],
      path: "Tests/Benchmarks/Benchmark"),
    .target(
      name: "MeasuredMemory", dependencies: ["MemoryEstimation", "ModelCatalog"],
      path: "Tests/Benchmarks/MeasuredMemory"),
    .executableTarget(
      name: "advise-accuracy", dependencies: ["MeasuredMemory", "MemoryEstimation"],
      path: "Tests/Benchmarks/Accuracy"),
    .executableTarget(name: "advise-empty", path: "Tests/Benchmarks/Empty"),
    .target(
      name: "FixedCatalog", dependencies: ["ModelCatalog", "Rules"], path: "Tests/FixedCatalog",
      exclude: ["Catalog"]),
    .testTarget(name: "ArchitectureTests"),
    .testTarget(
      name: "ModelCatalogTests", dependencies: ["ModelCatalog"], exclude: ["Fixtures"]),
    .testTarget(
      name: "MemoryEstimationTests", dependencies: ["MeasuredMemory", "MemoryEstimation"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "RulesTests", dependencies: ["AdviseCommand", "Rules"],
      exclude: ["Names/Fixtures", "Audit/Planted"]),
    .testTarget(
      name: "RecipesTests",
      dependencies: ["AdviseCommand", "FixedCatalog", "Recipes", "Rules", "advise"],
      exclude: ["Broken", "Golden"]),
    .testTarget(
      name: "AdviseCommandTests", dependencies: ["AdviseCommand", "FixedCatalog", "Messages"],
      exclude: ["Golden"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
