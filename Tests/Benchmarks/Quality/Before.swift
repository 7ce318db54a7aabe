import Rules

/// The agreement of version 0.1.0 with the same pairs, in per cent, for comparison.
enum Before {
  static func agreement(_ mode: Request.Mode, _ held: String?, _ task: String) -> Int? {
    (mode == .run ? run : finetune)[held ?? "all"]?[task]
  }

  private static let run: [String: [String: Int]] = [
    "arena": [
      "chat": 81, "code": 82, "legal": 84, "math": 78, "medical": 85, "reasoning": 67,
      "vision": 77, "writing": 82,
    ],
    "euroeval": [
      "chat": 65, "classification": 47, "knowledge": 71, "summarization": 23,
    ],
    "swallow": [
      "chat": 71, "code": 76, "knowledge": 67, "math": 62, "reasoning": 85,
      "roleplay":
        65, "translation": 71, "writing": 72,
    ],
    "all": [
      "chat": 73, "classification": 47, "code": 80, "knowledge": 71, "legal": 84,
      "math": 72, "medical": 85, "reasoning": 71, "roleplay": 65, "summarization": 23,
      "translation": 71, "vision": 77, "writing": 81,
    ],
  ]

  private static let finetune: [String: [String: Int]] = [
    "arena": [
      "chat": 84, "code": 85, "legal": 86, "math": 82, "medical": 85, "reasoning": 70,
      "vision": 68, "writing": 85,
    ],
    "euroeval": [
      "chat": 65, "classification": 54, "knowledge": 74, "summarization": 17,
    ],
    "swallow": [
      "chat": 73, "code": 77, "knowledge": 73, "math": 64, "reasoning": 85,
      "roleplay":
        69, "translation": 71, "writing": 74,
    ],
    "all": [
      "chat": 76, "classification": 54, "code": 83, "knowledge": 74, "legal": 86,
      "math": 77, "medical": 85, "reasoning": 74, "roleplay": 69, "summarization": 17,
      "translation": 71, "vision": 68, "writing": 84,
    ],
  ]
}
