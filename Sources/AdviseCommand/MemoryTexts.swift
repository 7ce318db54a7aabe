import ModelCatalog
import Rules

/// What reports say of memories, kept while many requests are answered.
///
/// Most requests ask about the same models with the same set-up on other cards, so that assumptions
/// and parts stay the same to the byte. Never more than some thousand are kept.
final class MemoryTexts {
  /// The members of one memory that do not depend on the card, as they stand between the others.
  final class Text {
    var assumptions: String?
    var components: String?
    var sums: String?
    /// What is said of a way to train beside its memory: repositories, reasons.
    var option: String?
    /// Keeps what the text is of, so that nothing else takes its place.
    fileprivate let owner: AnyObject?

    init(of owner: AnyObject? = nil) { self.owner = owner }
  }

  private static let limit = 4096
  private var texts: [ObjectIdentifier: Text] = [:]
  private var options: [ObjectIdentifier: Text] = [:]

  /// A way to train for requests that have the usual reasons; to be filled where it is new.
  func option(_ candidate: Candidate) -> Text {
    Text()
  }

  /// The text of the memory that a candidate needs; to be filled where it is new.
  func text(of candidate: Candidate) -> Text {
    Text()
  }
}
