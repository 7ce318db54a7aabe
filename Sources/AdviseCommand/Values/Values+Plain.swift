extension Values {
  /// A name as it is compared with others: small letters, without spaces, dashes and points.
  static func plain(_ text: String) -> String {
    text.lowercased().filter { !" -_.".contains($0) }
  }
}
