/// A number of parameters or tokens that a name gives, and where.
struct NameSize {
  enum Kind {
    case total
    case active
    case effective
    case tokens
    /// A number with `T`: parameters only when there is no other size.
    case trillions
    /// A small number with `M`: a context length when there is another size.
    case millions
  }

  var kind: Kind
  /// In billions; tokens and trillions too.
  var value: Double
  var atom: Int
  var experts: Int?

  init(_ kind: Kind, _ value: Double, atom: Int, experts: Int? = nil) {
    self.kind = kind
    self.value = value
    self.atom = atom
    self.experts = experts
  }
}
