import StrictJSON

/// How many parameters a model has, and in which parts.
public struct Parameters: Sendable, Equatable {
  /// All parameters that the checkpoint stores.
  public let total: Int
  /// The language model's, for models that have more than one part.
  public let text: Int?
  /// The vision tower's.
  public let vision: Int?
  /// The audio tower's.
  public let audio: Int?
  /// The projector's between the towers and the language model.
  public let projector: Int?
  /// The extra prediction heads' (MTP), which trainers do not load.
  public let multiTokenPrediction: Int?
  /// The parameters that transformers loads, where they are fewer than the total.
  public let loaded: Int?
  /// The parameters that work on one token, embeddings included; mixtures of experts only.
  public let active: Int?

  /// A count without parts.
  public init(total: Int) {
    self.total = total
    text = nil
    vision = nil
    audio = nil
    projector = nil
    multiTokenPrediction = nil
    loaded = nil
    active = nil
  }

  /// A count of a language model and of a tower for images.
  public init(text: Int, vision: Int, active: Int?) {
    total = text + vision
    self.text = vision > 0 ? text : nil
    self.vision = vision > 0 ? vision : nil
    audio = nil
    projector = nil
    multiTokenPrediction = nil
    loaded = nil
    self.active = active
  }

  init(_ value: JSONValue) {
    var json = JSONObject(value)
    total = json.count("total")
    text = json.optional("text")?.count()
    vision = json.optional("vision")?.count()
    audio = json.optional("audio")?.count()
    projector = json.optional("projector")?.count()
    multiTokenPrediction = json.optional("multiTokenPrediction")?.count()
    loaded = json.optional("loaded")?.count()
    active = json.optional("active")?.count()
    json.finish()
  }
}
