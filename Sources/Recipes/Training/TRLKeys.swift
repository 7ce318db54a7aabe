/// The arguments of TRL's configurations that scripts write.
protocol TRLConfigKey: RecipeKey {
  static var outputDir: Self { get }
  static var modelInitKwargs: Self { get }
  static var maxLength: Self { get }
  static var epochs: Self { get }
  static var batchSize: Self { get }
  static var accumulation: Self { get }
  static var learningRate: Self { get }
  static var schedule: Self { get }
  static var warmupSteps: Self { get }
  static var weightDecay: Self { get }
  static var optimizer: Self { get }
  static var checkpointing: Self { get }
  static var bf16: Self { get }
  static var fp16: Self { get }
  static var loggingSteps: Self { get }
  static var saveStrategy: Self { get }
  static var saveTotalLimit: Self { get }
  static var reportTo: Self { get }
  static var seed: Self { get }
}

/// `SFTConfig(…)`.
enum SFTConfigKey: String, TRLConfigKey {
  static let place = "SFTConfig"

  case outputDir = "output_dir"
  case modelInitKwargs = "model_init_kwargs"
  case maxLength = "max_length"
  case epochs = "num_train_epochs"
  case batchSize = "per_device_train_batch_size"
  case accumulation = "gradient_accumulation_steps"
  case learningRate = "learning_rate"
  case schedule = "lr_scheduler_type"
  case warmupSteps = "warmup_steps"
  case weightDecay = "weight_decay"
  case optimizer = "optim"
  case checkpointing = "gradient_checkpointing"
  case bf16
  case fp16
  case loggingSteps = "logging_steps"
  case saveStrategy = "save_strategy"
  case saveTotalLimit = "save_total_limit"
  case reportTo = "report_to"
  case seed
  case packing
  case packingStrategy = "packing_strategy"
  case assistantOnlyLoss = "assistant_only_loss"
  case textField = "dataset_text_field"
}

/// `DPOConfig(…)`.
enum DPOConfigKey: String, TRLConfigKey {
  static let place = "DPOConfig"

  case outputDir = "output_dir"
  case modelInitKwargs = "model_init_kwargs"
  case maxLength = "max_length"
  case beta
  case epochs = "num_train_epochs"
  case batchSize = "per_device_train_batch_size"
  case accumulation = "gradient_accumulation_steps"
  case learningRate = "learning_rate"
  case schedule = "lr_scheduler_type"
  case warmupSteps = "warmup_steps"
  case weightDecay = "weight_decay"
  case optimizer = "optim"
  case checkpointing = "gradient_checkpointing"
  case bf16
  case fp16
  case loggingSteps = "logging_steps"
  case saveStrategy = "save_strategy"
  case saveTotalLimit = "save_total_limit"
  case reportTo = "report_to"
  case seed
}

/// `LoraConfig(…)`.
enum LoraConfigKey: String, RecipeKey {
  static let place = "LoraConfig"

  case rank = "r"
  case alpha = "lora_alpha"
  case dropout = "lora_dropout"
  case targets = "target_modules"
  case excluded = "exclude_modules"
  case task = "task_type"
}

/// `BitsAndBytesConfig(…)`.
enum BitsAndBytesKey: String, RecipeKey {
  static let place = "BitsAndBytesConfig"

  case fourBit = "load_in_4bit"
  case kind = "bnb_4bit_quant_type"
  case double = "bnb_4bit_use_double_quant"
  case compute = "bnb_4bit_compute_dtype"
}

/// `SFTTrainer(…)`.
enum SFTTrainerKey: String, RecipeKey {
  static let place = "SFTTrainer"

  case model
  case args
  case dataset = "train_dataset"
  case tokenizer = "processing_class"
  case quantization = "quantization_config"
  case adapter = "peft_config"
}

/// `DPOTrainer(…)`.
enum DPOTrainerKey: String, RecipeKey {
  static let place = "DPOTrainer"

  case model
  case reference = "ref_model"
  case args
  case dataset = "train_dataset"
  case tokenizer = "processing_class"
  case quantization = "quantization_config"
  case adapter = "peft_config"
}
