import ModelCatalog
import StrictJSON

/// The numbers that rules compare against, from `Data/thresholds.json`.
public final class Thresholds: Sendable {
  /// A number, its unit and the sections that fix it.
  public struct Threshold: Sendable {
    /// The number.
    public let value: Double
    /// Its unit.
    public let unit: String
    /// The sections that fix it.
    public let cites: [String]

    init(_ value: JSONValue) {
      var json = JSONObject(value)
      self.value = json.required("value")?.number() ?? 0
      unit = json.string("unit")
      cites = json.required("cites")?.list { $0.string() } ?? []
      json.finish()
    }

    fileprivate init() {
      value = 0
      unit = ""
      cites = []
    }

    /// The number as a count.
    public var count: Int { Int(value) }
  }

  /// Fewer rows than this are too few for fine-tuning.
  public let rowsBelowWhichDataIsTooLittle: Threshold
  /// Fewer rows than this need an instruct model.
  public let rowsBelowWhichInstructIsRequired: Threshold
  /// Up to this many rows base and instruct are both open; above, base is preferred.
  public let rowsUpToWhichBothAreOpen: Threshold
  /// From this many rows on, a small card's time is the limit.
  public let rowsFromWhichTimeIsTheLimit: Threshold
  /// Up to this much memory a card is small, in GiB.
  public let memoryUpToWhichACardIsSmall: Threshold
  /// Up to this much memory prompt tuning is worth a trial, in GiB.
  public let memoryUpToWhichPromptTuningIsATrial: Threshold
  /// A name rounds: 8B is said of 8.2 billion.
  public let timesUpToWhichAModelHasTheSizeOfItsName: Threshold
  /// From how many times the size on a model is clearly larger, and a name's size is exceeded.
  public let timesFromWhichAModelIsClearlyLarger: Threshold
  /// The share of a card's memory up to which a larger model has a chance to fit.
  public let shareOfMemoryUpToWhichALargerModelHasAChance: Threshold
  /// The share of a card's memory up to which a model fits comfortably.
  public let comfortableShareOfMemory: Threshold
  /// The share of system memory up to which a model fits beside the other programs.
  public let comfortableShareOfSystemMemory: Threshold
  /// The upper bound of micro models, in billions of parameters.
  public let parametersBelowWhichAModelIsMicro: Threshold
  /// The upper bound of small models, in billions of parameters.
  public let parametersBelowWhichAModelIsSmall: Threshold
  /// The upper bound of compact models, in billions of parameters.
  public let parametersBelowWhichAModelIsCompact: Threshold
  /// The upper bound of medium models, in billions of parameters.
  public let parametersBelowWhichAModelIsMedium: Threshold
  /// The upper bound of large models, in billions of parameters.
  public let parametersBelowWhichAModelIsLarge: Threshold
  /// The size up to which full fine-tuning makes sense, in billions of parameters.
  public let parametersUpToWhichFullFineTuningMakesSense: Threshold
  /// The smallest model for a beginner, in billions of parameters.
  public let parametersFromWhichABeginnersModelHas: Threshold
  /// The largest model for a beginner, in billions of parameters.
  public let parametersUpToWhichABeginnersModelHas: Threshold
  /// Up to how many billions of parameters for each token system memory is fast enough.
  public let activeParametersUpToWhichSystemMemoryKeepsPace: Threshold
  /// Up to how many billions of parameters for each token a Mac's memory is fast enough.
  public let activeParametersUpToWhichUnifiedMemoryKeepsPace: Threshold
  /// Up to how many billions of parameters for each token experts may wait beside the card.
  public let activeParametersUpToWhichWaitingExpertsCostLittle: Threshold
  /// The number of languages from which a model whose list is not published is taken to know one.
  public let languagesFromWhichAModelIsWidelyMultilingual: Threshold
  /// Every citation of every threshold.
  public let cites: Set<String>

  init(_ value: JSONValue) {
    var json = JSONObject(value)
    var cites: Set<String> = []
    func read(_ key: StaticString) -> Threshold {
      let threshold = json.required(key).map(Threshold.init) ?? Threshold()
      cites.formUnion(threshold.cites)
      return threshold
    }
    rowsBelowWhichDataIsTooLittle = read("rowsBelowWhichDataIsTooLittle")
    rowsBelowWhichInstructIsRequired = read("rowsBelowWhichInstructIsRequired")
    rowsUpToWhichBothAreOpen = read("rowsUpToWhichBothAreOpen")
    rowsFromWhichTimeIsTheLimit = read("rowsFromWhichTimeIsTheLimit")
    memoryUpToWhichACardIsSmall = read("memoryUpToWhichACardIsSmall")
    memoryUpToWhichPromptTuningIsATrial = read("memoryUpToWhichPromptTuningIsATrial")
    timesUpToWhichAModelHasTheSizeOfItsName = read("timesUpToWhichAModelHasTheSizeOfItsName")
    timesFromWhichAModelIsClearlyLarger = read("timesFromWhichAModelIsClearlyLarger")
    shareOfMemoryUpToWhichALargerModelHasAChance = read(
      "shareOfMemoryUpToWhichALargerModelHasAChance")
    comfortableShareOfMemory = read("comfortableShareOfMemory")
    comfortableShareOfSystemMemory = read("comfortableShareOfSystemMemory")
    parametersBelowWhichAModelIsMicro = read("parametersBelowWhichAModelIsMicro")
    parametersBelowWhichAModelIsSmall = read("parametersBelowWhichAModelIsSmall")
    parametersBelowWhichAModelIsCompact = read("parametersBelowWhichAModelIsCompact")
    parametersBelowWhichAModelIsMedium = read("parametersBelowWhichAModelIsMedium")
    parametersBelowWhichAModelIsLarge = read("parametersBelowWhichAModelIsLarge")
    parametersUpToWhichFullFineTuningMakesSense = read(
      "parametersUpToWhichFullFineTuningMakesSense")
    parametersFromWhichABeginnersModelHas = read("parametersFromWhichABeginnersModelHas")
    parametersUpToWhichABeginnersModelHas = read("parametersUpToWhichABeginnersModelHas")
    activeParametersUpToWhichSystemMemoryKeepsPace = read(
      "activeParametersUpToWhichSystemMemoryKeepsPace")
    activeParametersUpToWhichUnifiedMemoryKeepsPace = read(
      "activeParametersUpToWhichUnifiedMemoryKeepsPace")
    activeParametersUpToWhichWaitingExpertsCostLittle = read(
      "activeParametersUpToWhichWaitingExpertsCostLittle")
    languagesFromWhichAModelIsWidelyMultilingual = read(
      "languagesFromWhichAModelIsWidelyMultilingual")
    self.cites = cites
    json.finish()
  }
}
