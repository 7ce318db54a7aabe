import Rules

/// The advisor over the embedded catalog, read once for all tests.
enum TestAdvisor {
  static let advisor: Advisor? = try? .embedded()

  static func get() throws -> Advisor {
    guard let advisor else {
      _ = try Advisor.embedded()
      throw NoAdvisor()
    }
    return advisor
  }

  struct NoAdvisor: Error {}
}
