import Rules

/// The request as it was understood, defaults included.
struct RequestSummary: Encodable {
  let task: String
  let mode: String
  let rows: Int?
  let quality: String?
  let goal: String?
  let knowledge: String?
  let vramInGiB: Double?
  let unifiedInGiB: Double?
  let ramInGiB: Double?
  let engine: String?
  let kvCache: String?
  let minQuantization: String?
  let cards: [Card]?
  let contextLengthInTokens: Int
  let batchSize: Int
  let loraRank: Int?
  let technique: String?
  let trainer: String?
  let optimizer: String?
  let checkpointing: Bool?
  let attention: String?
  let loraTargets: String?
  let precision: String?
  let doubleQuantization: Bool?
  let languages: [String]
  let commercial: Bool
  let region: String?
  let licenses: [String]
  let family: String?
  let model: String?
  let maxSizeInBillions: Double?
  let beginner: Bool
  let top: Int

  struct Card: Encodable {
    let name: String?
    let vramInGiB: Double
    let count: Int
  }

  init(_ request: Request) {
    task = request.task
    mode = request.mode.rawValue
    ramInGiB = request.hardware?.ramInGiB
    let isTraining = request.mode == .finetune
    engine = isTraining ? nil : request.engine.rawValue
    kvCache = isTraining ? nil : request.kvCache.rawValue
    minQuantization = request.minQuantization?.name
    rows = request.rows
    quality = request.quality?.rawValue
    goal = request.goal?.rawValue
    knowledge = request.knowledge?.rawValue
    let hardware = request.hardware
    vramInGiB = hardware?.cards.map(\.memoryInGiB).max()
    unifiedInGiB = hardware?.unifiedInGiB
    cards = hardware.flatMap { hardware in
      hardware.cards.isEmpty
        ? nil
        : hardware.cards.map { Card(name: $0.name, vramInGiB: $0.memoryInGiB, count: $0.count) }
    }
    contextLengthInTokens = request.contextLengthInTokens
    batchSize = request.batchSize
    loraRank = isTraining ? request.loraRank : nil
    technique = request.technique?.rawValue
    trainer = isTraining ? request.trainer.rawValue : nil
    optimizer = isTraining ? request.resolvedOptimizer.rawValue : nil
    checkpointing = isTraining ? request.gradientCheckpointing : nil
    attention = isTraining ? request.attention.rawValue : nil
    loraTargets = isTraining ? "\(request.loraTargets)" : nil
    precision = isTraining ? request.precision.rawValue : nil
    doubleQuantization = isTraining ? request.doubleQuantization : nil
    languages = request.languages
    commercial = request.commercial
    region = request.region
    licenses = request.licenses
    family = request.family
    model = request.model
    maxSizeInBillions = request.maxSizeInBillions
    beginner = request.isBeginner
    top = request.top
  }
}
