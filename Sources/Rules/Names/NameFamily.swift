/// A maker's line of models, and how names spell it.
struct NameFamily: Sendable {
  /// The spelling in lower case, words joined by hyphens.
  let alias: String
  /// The line.
  let family: String
  /// What every model of the line is made for.
  var specialities: [NameSpeciality] = []
  /// The variant that the line's name implies.
  var variant: NameVariant?
  /// Whether `base` is a size here, beside `small` and `large`, as for BERT.
  var baseIsSize = false
  /// Whether the line is made from models of other makers, who may want their name in front.
  var isDerived = false
  /// The version that the spelling implies, such as the 2 of `L2`.
  var version: String?

  init(
    _ alias: String, _ family: String, _ specialities: [NameSpeciality] = [],
    variant: NameVariant? = nil, baseIsSize: Bool = false, isDerived: Bool = false,
    version: String? = nil
  ) {
    self.alias = alias
    self.family = family
    self.specialities = specialities
    self.variant = variant
    self.baseIsSize = baseIsSize
    self.isDerived = isDerived
    self.version = version
  }
}

extension NameFamily {
  /// Lines whose names are common words: they are read only at the start of a name.
  static let onlyFirst: Set<String> = [
    "step", "ring", "ling", "opt", "amber", "arctic", "orion", "vit", "clip", "e5", "sfr", "afm",
    "grok", "saul", "bart", "albert", "solar", "eurus", "florence", "janus", "aya", "command-a",
    "electra", "gte", "mamba", "bert", "whisper", "mimo", "danube", "yarn", "starling",
  ]

  /// Every line that is known by name; others are read from the first words.
  static let table: [NameFamily] = makers + coders + encoders + derived

  private static let makers: [NameFamily] = [
    NameFamily("llama", "Llama"), NameFamily("open-llama", "OpenLLaMA"),
    NameFamily("openllama", "OpenLLaMA"), NameFamily("tinyllama", "TinyLlama"),
    NameFamily("tiny-llama", "TinyLlama"),
    NameFamily("l2", "Llama", version: "2"), NameFamily("l3", "Llama", version: "3"),
    NameFamily("l3.1", "Llama", version: "3.1"), NameFamily("l3.2", "Llama", version: "3.2"),
    NameFamily("l3.3", "Llama", version: "3.3"),
    NameFamily("qwen", "Qwen"),
    NameFamily("qwen3guard", "Qwen", [.guard], version: "3"),
    NameFamily("qwq", "QwQ", variant: .reasoning),
    NameFamily("qvq", "QvQ", [.vision], variant: .reasoning),
    NameFamily("mistral", "Mistral"), NameFamily("mistral-nemo", "Mistral-Nemo"),
    NameFamily("mistral-small", "Mistral-Small"), NameFamily("mistral-medium", "Mistral-Medium"),
    NameFamily("mistral-large", "Mistral-Large"), NameFamily("mixtral", "Mixtral"),
    NameFamily("ministral", "Ministral"), NameFamily("mathstral", "Mathstral", [.math]),
    NameFamily("pixtral", "Pixtral", [.vision]),
    NameFamily("pixtral-large", "Pixtral-Large", [.vision]),
    NameFamily("magistral", "Magistral", variant: .reasoning),
    NameFamily("voxtral", "Voxtral", [.audio]), NameFamily("zamba", "Zamba"),
    NameFamily("gemma", "Gemma"), NameFamily("t5gemma", "T5Gemma"),
    NameFamily("recurrentgemma", "RecurrentGemma"),
    NameFamily("paligemma", "PaliGemma", [.vision]),
    NameFamily("medgemma", "MedGemma", [.medical]), NameFamily("txgemma", "TxGemma", [.medical]),
    NameFamily("shieldgemma", "ShieldGemma", [.guard]),
    NameFamily("functiongemma", "FunctionGemma", [.functionCalling]),
    NameFamily("translategemma", "TranslateGemma", [.translation]),
    NameFamily("phi", "Phi"), NameFamily("deepseek", "DeepSeek"),
    NameFamily("deepseek-llm", "DeepSeek"),
    NameFamily("deepseek-r1", "DeepSeek-R1", variant: .reasoning),
    NameFamily("deepseek-r1-distill", "DeepSeek-R1-Distill", variant: .reasoning),
    NameFamily("janus", "Janus", [.vision]), NameFamily("glm", "GLM"),
    NameFamily("glm-z1", "GLM-Z1", variant: .reasoning), NameFamily("chatglm", "ChatGLM"),
    NameFamily("cogvlm", "CogVLM", [.vision]), NameFamily("baichuan", "Baichuan"),
    NameFamily("gpt", "GPT"), NameFamily("gpt-oss", "gpt-oss"), NameFamily("gpt-j", "GPT-J"),
    NameFamily("gpt-neo", "GPT-Neo"), NameFamily("gpt-neox", "GPT-NeoX"),
    NameFamily("distilgpt", "DistilGPT"), NameFamily("dialogpt", "DialoGPT"),
    NameFamily("bloom", "BLOOM"), NameFamily("bloomz", "BLOOMZ", variant: .instruct),
    NameFamily("opt", "OPT"), NameFamily("pythia", "Pythia"), NameFamily("falcon", "Falcon"),
    NameFamily("falcon-h1", "Falcon-H1"), NameFamily("falcon-mamba", "Falcon-Mamba"),
    NameFamily("mpt", "MPT"), NameFamily("stablelm", "StableLM"), NameFamily("yi", "Yi"),
    NameFamily("internlm", "InternLM"), NameFamily("internvl", "InternVL", [.vision]),
    NameFamily("smollm", "SmolLM"), NameFamily("smolvlm", "SmolVLM", [.vision]),
    NameFamily("olmo", "OLMo"), NameFamily("olmoe", "OLMoE"),
    NameFamily("molmo", "Molmo", [.vision]),
    NameFamily("granite", "Granite"), NameFamily("nemotron", "Nemotron"),
    NameFamily("minitron", "Minitron"), NameFamily("command-r", "Command-R"),
    NameFamily("command-a", "Command-A"), NameFamily("aya", "Aya"),
    NameFamily("aya-expanse", "Aya-Expanse"), NameFamily("aya-vision", "Aya-Vision", [.vision]),
    NameFamily("kimi", "Kimi"), NameFamily("moonlight", "Moonlight"),
    NameFamily("minimax", "MiniMax"), NameFamily("minicpm", "MiniCPM"),
    NameFamily("minicpm-v", "MiniCPM-V", [.vision]), NameFamily("minicpm-o", "MiniCPM-o", [.omni]),
    NameFamily("ernie", "ERNIE"), NameFamily("hunyuan", "Hunyuan"), NameFamily("exaone", "EXAONE"),
    NameFamily("exaone-deep", "EXAONE-Deep", variant: .reasoning),
    NameFamily("solar", "SOLAR"), NameFamily("jamba", "Jamba"), NameFamily("dbrx", "DBRX"),
    NameFamily("grok", "Grok"), NameFamily("arctic", "Arctic"), NameFamily("lfm", "LFM"),
    NameFamily("rwkv", "RWKV"), NameFamily("mamba", "Mamba"), NameFamily("bitnet", "BitNet"),
    NameFamily("redpajama-incite", "RedPajama-INCITE"), NameFamily("cerebras-gpt", "Cerebras-GPT"),
    NameFamily("danube", "Danube"), NameFamily("h2o-danube", "Danube"),
    NameFamily("xverse", "XVERSE"), NameFamily("aquila", "Aquila"),
    NameFamily("seed-oss", "Seed-OSS"),
    NameFamily("mimo", "MiMo"), NameFamily("ling", "Ling"),
    NameFamily("ring", "Ring", variant: .reasoning),
    NameFamily("dots.llm", "dots.llm"), NameFamily("apertus", "Apertus"),
    NameFamily("step", "Step"),
    NameFamily("longcat", "LongCat"), NameFamily("skywork", "Skywork"),
    NameFamily("telechat", "TeleChat"), NameFamily("orion", "Orion"), NameFamily("amber", "Amber"),
    NameFamily("mobilellm", "MobileLLM"), NameFamily("openelm", "OpenELM"),
    NameFamily("idefics", "Idefics", [.vision]), NameFamily("florence", "Florence", [.vision]),
    NameFamily("teuken", "Teuken"), NameFamily("salamandra", "Salamandra"),
    NameFamily("eurollm", "EuroLLM"), NameFamily("bielik", "Bielik"), NameFamily("afm", "AFM"),
    NameFamily("whisper", "Whisper", [.audio], baseIsSize: true),
  ]

  private static let coders: [NameFamily] = [
    NameFamily("codellama", "CodeLlama", [.coder]), NameFamily("code-llama", "CodeLlama", [.coder]),
    NameFamily("codegemma", "CodeGemma", [.coder]), NameFamily("codeqwen", "CodeQwen", [.coder]),
    NameFamily("codestral", "Codestral", [.coder]),
    NameFamily("mamba-codestral", "Codestral-Mamba", [.coder]),
    NameFamily("codestral-mamba", "Codestral-Mamba", [.coder]),
    NameFamily("devstral", "Devstral", [.coder]),
    NameFamily("codegeex", "CodeGeeX", [.coder]), NameFamily("codegen", "CodeGen", [.coder]),
    NameFamily("starcoder", "StarCoder", [.coder]),
    NameFamily("starcoderbase", "StarCoder", [.coder], variant: .base),
    NameFamily("santacoder", "SantaCoder", [.coder]),
    NameFamily("stable-code", "Stable-Code", [.coder]),
    NameFamily("opencoder", "OpenCoder", [.coder]), NameFamily("yi-coder", "Yi", [.coder]),
    NameFamily("sqlcoder", "SQLCoder", [.coder]),
    NameFamily("seed-coder", "Seed-Coder", [.coder]),
    NameFamily("codet5", "CodeT5", [.coder], baseIsSize: true),
    NameFamily("codet5p", "CodeT5+", [.coder], baseIsSize: true),
    NameFamily("codebert", "CodeBERT", [.coder], baseIsSize: true),
  ]

  private static let encoders: [NameFamily] = [
    NameFamily("bert", "BERT", baseIsSize: true),
    NameFamily("roberta", "RoBERTa", baseIsSize: true),
    NameFamily("xlm-roberta", "XLM-RoBERTa", baseIsSize: true),
    NameFamily("distilbert", "DistilBERT", baseIsSize: true),
    NameFamily("deberta", "DeBERTa", baseIsSize: true),
    NameFamily("modernbert", "ModernBERT", baseIsSize: true),
    NameFamily("albert", "ALBERT", baseIsSize: true),
    NameFamily("electra", "ELECTRA", baseIsSize: true),
    NameFamily("bart", "BART", baseIsSize: true), NameFamily("t5", "T5", baseIsSize: true),
    NameFamily("flan-t5", "Flan-T5", variant: .instruct, baseIsSize: true),
    NameFamily("mt5", "mT5", baseIsSize: true), NameFamily("byt5", "ByT5", baseIsSize: true),
    NameFamily("bge", "BGE", [.embedding], baseIsSize: true),
    NameFamily("e5", "E5", [.embedding], baseIsSize: true),
    NameFamily("gte", "GTE", [.embedding], baseIsSize: true),
    NameFamily("nomic-embed", "Nomic-Embed", [.embedding]),
    NameFamily("mxbai-embed", "mxbai-embed", [.embedding]),
    NameFamily("jina-embeddings", "Jina-Embeddings", [.embedding], baseIsSize: true),
    NameFamily("embeddinggemma", "EmbeddingGemma", [.embedding]),
    NameFamily("snowflake-arctic-embed", "Arctic-Embed", [.embedding]),
    NameFamily("arctic-embed", "Arctic-Embed", [.embedding]),
    NameFamily("all-minilm", "MiniLM", [.embedding]), NameFamily("minilm", "MiniLM"),
    NameFamily("vit", "ViT", [.vision], baseIsSize: true),
    NameFamily("clip", "CLIP", [.vision], baseIsSize: true),
    NameFamily("siglip", "SigLIP", [.vision], baseIsSize: true),
    NameFamily("wav2vec2", "wav2vec2", [.audio], baseIsSize: true),
    NameFamily("nv-embed", "NV-Embed", [.embedding]),
  ]

  private static let derived: [NameFamily] = [
    NameFamily("vicuna", "Vicuna", isDerived: true),
    NameFamily("alpaca", "Alpaca", isDerived: true),
    NameFamily("llava", "LLaVA", [.vision], isDerived: true),
    NameFamily("bakllava", "BakLLaVA", [.vision], isDerived: true),
    NameFamily("wizardlm", "WizardLM", isDerived: true),
    NameFamily("wizardcoder", "WizardCoder", [.coder], isDerived: true),
    NameFamily("wizardmath", "WizardMath", [.math], isDerived: true),
    NameFamily("wizard-vicuna", "Wizard-Vicuna", isDerived: true),
    NameFamily("orca", "Orca", isDerived: true),
    NameFamily("orca-mini", "Orca-Mini", isDerived: true),
    NameFamily("hermes", "Hermes", isDerived: true),
    NameFamily("nous-hermes", "Nous-Hermes", isDerived: true),
    NameFamily("openhermes", "OpenHermes", isDerived: true),
    NameFamily("neuralhermes", "NeuralHermes", isDerived: true),
    NameFamily("deephermes", "DeepHermes", isDerived: true),
    NameFamily("nous-capybara", "Nous-Capybara", isDerived: true),
    NameFamily("dolphin", "Dolphin", isDerived: true),
    NameFamily("zephyr", "Zephyr", isDerived: true),
    NameFamily("starling-lm", "Starling-LM", isDerived: true),
    NameFamily("starling", "Starling-LM", isDerived: true),
    NameFamily("openchat", "OpenChat", isDerived: true),
    NameFamily("tulu", "Tulu", isDerived: true),
    NameFamily("platypus", "Platypus", isDerived: true),
    NameFamily("guanaco", "Guanaco", isDerived: true),
    NameFamily("koala", "Koala", isDerived: true),
    NameFamily("airoboros", "airoboros", isDerived: true),
    NameFamily("mythomax", "MythoMax", isDerived: true),
    NameFamily("xunzi", "Xunzi", [.classicalChinese], isDerived: true),
    NameFamily("huatuogpt", "HuatuoGPT", [.medical], isDerived: true),
    NameFamily("wenzhong", "Wenzhong", isDerived: true),
    NameFamily("meditron", "Meditron", [.medical], isDerived: true),
    NameFamily("biomistral", "BioMistral", [.medical], isDerived: true),
    NameFamily("openbiollm", "OpenBioLLM", [.medical], isDerived: true),
    NameFamily("saul", "Saul", [.legal], isDerived: true),
    NameFamily("finma", "FinMA", [.finance], isDerived: true),
    NameFamily("xwin-lm", "Xwin-LM", isDerived: true),
    NameFamily("codeup", "CodeUp", isDerived: true),
    NameFamily("magicoder", "Magicoder", [.coder], isDerived: true),
    NameFamily("eurus", "Eurus", isDerived: true), NameFamily("sfr", "SFR", isDerived: true),
    NameFamily("openthinker", "OpenThinker", variant: .reasoning, isDerived: true),
    NameFamily("deepscaler", "DeepScaleR", variant: .reasoning, isDerived: true),
    NameFamily("sky-t1", "Sky-T1", variant: .reasoning, isDerived: true),
    NameFamily("marco-o1", "Marco-o1", variant: .reasoning, isDerived: true),
    NameFamily("cogito", "Cogito", isDerived: true), NameFamily("yarn", "YaRN", isDerived: true),
    NameFamily("lumimaid", "Lumimaid", [.roleplay], isDerived: true),
    NameFamily(
      "gorilla-openfunctions", "Gorilla-OpenFunctions", [.functionCalling], isDerived: true),
    NameFamily("functionary", "Functionary", [.functionCalling], isDerived: true),
    NameFamily("llama-guard", "Llama-Guard", [.guard]),
    NameFamily("llama-prompt-guard", "Llama-Prompt-Guard", [.guard]),
    NameFamily("swallow", "Swallow", isDerived: true),
    NameFamily("elyza", "ELYZA", isDerived: true),
  ]
}
