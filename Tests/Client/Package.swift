// swift-tools-version: 6.0

import PackageDescription

// A program of somebody else: it knows the products of the package and nothing more.
let package = Package(
  name: "client",
  platforms: [.macOS(.v13)],
  dependencies: [.package(name: "advise", path: "../..")],
  targets: [
    .executableTarget(
      name: "client", dependencies: [.product(name: "Advise", package: "advise")], path: "Sources")
  ],
  swiftLanguageModes: [.v6]
)
