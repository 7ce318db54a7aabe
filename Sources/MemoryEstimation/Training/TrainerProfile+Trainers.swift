extension TrainerProfile {
  /// The profile of a trainer.
  package init(_ trainer: Trainer) {
    self =
      switch trainer {
      case .unsloth: .unsloth
      case .hf: .hf
      case .torchtune: .torchtune
      case .litgpt: .litgpt
      case .axolotl: .axolotl
      case .llamaFactory: .hfInBrainFloat
      case .msSwift: .msSwift
      case .mlx: .mlx
      }
  }

  /// Transformers 5 with PEFT 0.20 or later: the constants' own rows, all of dense models; runs of
  /// mixtures in `h200-runs.csv`.
  package static let hf = make {
    $0.upcastsUnpacked = true
    $0.expertAdapters = .converted
  }

  /// Trainers on top of transformers that keep what is not packed in 16 bits.
  ///
  /// Axolotl casts norms and embeddings back after the preparation; LLaMA-Factory and ms-swift
  /// prepare the model themselves. No fully stated measurement: the uncertainty is larger.
  /// LLaMA-Factory 0.9.5 takes PEFT 0.18, which adapts no experts.
  package static let hfInBrainFloat = make {
    $0.logitBytesOfFloatHead = 14
    $0.uncertainty = 0.15
  }

  /// The same; `loaders/model.py` of axolotl 0.21.0 sets `bnb_4bit_use_double_quant` unless
  /// `bnb_config_kwargs` says otherwise, which no recipe of ours does.
  package static let axolotl = make {
    $0 = hfInBrainFloat
    $0.alwaysDoubleQuantizes = true
    $0.expertAdapters = .convertedByName
  }

  /// ms-swift 4.6 takes PEFT 0.20 and lists the layers by name (`find_all_linears`).
  package static let msSwift = make {
    $0 = hfInBrainFloat
    $0.expertAdapters = .convertedByName
  }

  /// Unsloth: own kernels, a fused loss in chunks, checkpoints in system RAM.
  ///
  /// The bytes of a token agree with the published table of longest contexts (Llama 3.1 8B at 212 kB
  /// for each token, Llama 3.3 70B at 414 kB) without a fit; the slack is about what the notebooks
  /// hold before training beyond weights and adapters. Where memory is free the loss takes larger
  /// chunks: up to half of what is free (unsloth_zoo, `fused_losses/cross_entropy_loss.py`), with
  /// 16-bit logits and their 16-bit gradient in its compiled form; in fp16, on cards without bf16,
  /// 16-bit logits, their 32-bit copy and its gradient. Which bytes live at once was inferred from
  /// notebooks. The newest source stops at 4 GiB and counts 16 bytes, which is not modelled.
  /// Experts are adapted since 2026 (2026.10.9: `get_moe_target_parameters` in `models/_utils.py`);
  /// packed ones are unpacked a layer at a time (`_dequantize_bnb4bit_expert_weights`).
  package static let unsloth = make {
    $0.logitBytes = 0.3
    $0.logitBytesOfFloatHead = 0.3
    $0.logitBytesOfFreeMemory = 4
    $0.expertAdapters = .joined
    $0.unpacksExpertsAtOnce = true
    $0.keepsFloatAdapterInputs = false
    $0.offloadsCheckpoints = true
    $0.alwaysDoubleQuantizes = true
    $0.slackBytes = 0.45 * 1_073_741_824
    $0.slackOfWeights = 0.03
    $0.uncertainty = 0.18
  }

  /// Torchtune with chunked cross-entropy, as in its own recipes; fitted on 10 published peaks.
  package static let torchtune = make {
    $0.adapterBytes = 2
    $0.logitBytes = 2.5
    $0.logitBytesOfFloatHead = 2.5
    $0.keepsFloatAdapterInputs = false
    $0.savedFactor = 0.8
    $0.workingSetFactor = 1.3 * 0.8
    $0.hasOptimizerCopy = false
    $0.alwaysDoubleQuantizes = true
    $0.uncertainty = 0.12
  }

  /// LitGPT with its chunked loss; fitted on 18 published peaks.
  package static let litgpt = make {
    $0.adapterBytes = 2
    $0.expertAdapters = .separate
    $0.logitBytes = 6
    $0.logitBytesOfFloatHead = 6
    $0.keepsFloatAdapterInputs = false
    $0.hasAdapterDropout = true
    $0.workingSetFactor = 1.3
    $0.logitGradientBytes = 2
    $0.extraAttentionBytes = 6
    $0.keepsGradients = true
    $0.untiesEmbeddings = true
    $0.uncertainty = 0.08
  }

  /// mlx-lm: groups of 64 with 16-bit scales and biases, embeddings packed too, no CUDA.
  ///
  /// No fully stated measurement of training.
  package static let mlx = make {
    $0.logitBytes = 10
    $0.expertAdapters = .separate
    $0.logitBytesOfFloatHead = 10
    $0.keepsFloatAdapterInputs = false
    $0.packsEmbeddings = true
    $0.packedBytes = 0.5 + 4 / 64
    $0.hasOptimizerCopy = false
    $0.contextBytes = 0
    $0.uncertainty = 0.2
  }

  /// A profile that differs from the default in what `change` sets.
  package static func make(_ change: (inout TrainerProfile) -> Void) -> TrainerProfile {
    var profile = TrainerProfile()
    change(&profile)
    return profile
  }
}
