import Messages

/// What a training run teaches.
public enum Stage: String, CaseIterable, Sendable {
  /// Supervised fine-tuning: questions and answers.
  case sft
  /// Continued pre-training: raw text.
  case cpt
  /// Direct preference optimization: a better and a worse answer.
  case dpo

  /// The name as people write it.
  public var title: Message {
    switch self {
    case .sft: "supervised fine-tuning (SFT)"
    case .cpt: "continued pre-training (CPT)"
    case .dpo: "preferences (DPO)"
    }
  }
}

/// How the rows of a data file are written, one JSON object a line.
public enum DataFormat: String, CaseIterable, Sendable {
  /// `instruction`, `input`, `output`.
  case alpaca
  /// `conversations` of `from` and `value`.
  case sharegpt
  /// `messages` of `role` and `content`.
  case messages
  /// `prompt` and `completion`, text or messages.
  case promptCompletion = "prompt-completion"
  /// `text`.
  case text
  /// `prompt`, `chosen` and `rejected`, text or messages.
  case preference

  /// The stage that the rows are for.
  public var stage: Stage {
    switch self {
    case .alpaca, .sharegpt, .messages, .promptCompletion: .sft
    case .text: .cpt
    case .preference: .dpo
    }
  }

  /// Whether the rows are conversations, which need a chat template.
  public var isChat: Bool { self == .sharegpt || self == .messages || self == .preference }

  /// The keys that every row has.
  public var rowKeys: [String] {
    switch self {
    case .alpaca: ["instruction", "output"]
    case .sharegpt: ["conversations"]
    case .messages: ["messages"]
    case .promptCompletion: ["prompt", "completion"]
    case .text: ["text"]
    case .preference: ["prompt", "chosen", "rejected"]
    }
  }

  /// The keys of a row, for people.
  public var keys: String {
    switch self {
    case .alpaca: "instruction, input, output"
    case .sharegpt: "conversations: from, value"
    case .messages: "messages: role, content"
    case .promptCompletion: "prompt, completion"
    case .text: "text"
    case .preference: "prompt, chosen, rejected"
    }
  }
}
