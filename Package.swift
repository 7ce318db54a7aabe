// swift-tools-version: 6.0

import PackageDescription

// Without regular expressions, which nothing uses: the program starts sooner and takes a megabyte
// less when their libraries are not loaded.
let lean: [SwiftSetting] = [
  .unsafeFlags(["-Xfrontend", "-disable-implicit-string-processing-module-import"])
]

let package = Package(
  name: "advise",
  platforms: [.macOS(.v13)],
  products: [
    .executable(name: "advise", targets: ["advise"])
  ],
  targets: [
    .target(name: "EmbeddedData"),
    .target(name: "Messages", swiftSettings: lean),
    .target(
      name: "ModelCatalog", dependencies: ["EmbeddedData", "Messages"], swiftSettings: lean),
    .target(
      name: "MemoryEstimation", dependencies: ["Messages", "ModelCatalog"], swiftSettings: lean),
    .target(name: "Machine", dependencies: ["Messages"], swiftSettings: lean),
    .target(
      name: "Rules", dependencies: ["MemoryEstimation", "Messages", "ModelCatalog"],
      swiftSettings: lean),
    .target(
      name: "Recipes", dependencies: ["MemoryEstimation", "Messages", "ModelCatalog"],
      swiftSettings: lean),
    .target(
      name: "AdviseCommand", dependencies: ["Messages", "Recipes", "Rules"], swiftSettings: lean),
    .executableTarget(
      name: "advise", dependencies: ["AdviseCommand", "Messages"], swiftSettings: lean),
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
    .testTarget(
      name: "ModelCatalogTests", dependencies: ["ModelCatalog"], exclude: ["Fixtures"]),
    .testTarget(
      name: "MemoryEstimationTests", dependencies: ["MeasuredMemory", "MemoryEstimation"],
      exclude: ["Fixtures"]),
    .testTarget(name: "MachineTests", dependencies: ["Machine", "Messages", "ModelCatalog"]),
    .testTarget(
      name: "RulesTests", dependencies: ["AdviseCommand", "Rules"],
      exclude: ["Names/Fixtures", "Audit/Planted"]),
    .testTarget(
      name: "RecipesTests", dependencies: ["AdviseCommand", "Recipes", "Rules", "advise"],
      exclude: ["Broken", "Golden"]),
    .testTarget(
      name: "AdviseCommandTests", dependencies: ["AdviseCommand", "Messages"], exclude: ["Golden"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
