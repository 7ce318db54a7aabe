import Messages
import Testing

@Suite struct NearestTests {
  static let names = [
    "chat", "code", "code-completion", "vision", "math", "customer-service", "summarization",
  ]

  static let cases: [(text: String, nearest: String?)] = [
    ("code", "code"), ("CODE", "code"), ("cod", "code"), ("codee", "code"), ("cdoe", "code"),
    ("cpde", "code"), ("edoc", nil), ("visoin", "vision"), ("customer service", "customer-service"),
    ("custumer-servise", "customer-service"), ("code-compl", "code-completion"),
    ("summar", "summarization"), ("custom", "customer-service"), ("cu", nil), ("mat", "math"),
    ("m", nil), ("", nil), ("banana", nil), ("xisixn", "vision"), ("xisixx", nil),
  ]

  @Test(arguments: cases)
  func theNameThatWasMeantIsFound(_ text: String, _ nearest: String?) {
    #expect(text.nearest(in: Self.names) == nearest)
  }

  @Test func theFirstOfTwoEquallyNearWins() {
    #expect("cat".nearest(in: ["bat", "cut"]) == "bat")
    #expect("cat".nearest(in: ["cut", "bat"]) == "cut")
  }

  @Test func aBeginningOfSeveralNamesMeansNone() {
    #expect("qwen2.5".nearest(in: ["qwen2.5-coder-7b", "qwen2.5-coder-14b"]) == nil)
  }

  @Test func aLongTextIsNearToNothing() {
    let name = String(repeating: "a", count: 64)
    #expect(name.nearest(in: [name]) == name)
    #expect((name + "a").nearest(in: [name]) == nil)
    #expect(String(repeating: "a", count: 100_000).nearest(in: [name]) == nil)
  }

  @Test func noNamesMeanNoNearest() {
    #expect("code".nearest(in: []) == nil)
    #expect("code".nearest(in: [""]) == nil)
  }
}
