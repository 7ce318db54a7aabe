import ModelCatalog

/// Activations, logits and slack.
extension TrainingRun {
  /// Activations kept from the forward pass: checkpoints, or all saved tensors; and the keys and values
  /// that are trained, once for every sequence, which every layer puts before its own.
  var keptBytes: Double {
    let width: Double = isUpcast ? 4 : 2
    let prefix = prompt.cachedNumbers * Double(setup.sequences) * width
    if setup.gradientCheckpointing {
      if profile.offloadsCheckpoints { return prefix }
      return Double(architecture.layers) * hidden * width * tokens + prefix
    }
    return activations.allLayers * profile.savedFactor * tokens + prefix
  }

  /// Working memory of the one layer being computed.
  var workingBytes: Double {
    guard setup.gradientCheckpointing else { return unpackedExpertBytes }
    return activations.largestLayer * profile.workingSetFactor * tokens + unpackedExpertBytes
  }

  /// Gate and up of the packed experts of one layer, in 16 bit.
  private var unpackedExpertBytes: Double {
    guard profile.unpacksExpertsAtOnce, isPacked, setup.packsExperts,
      let experts = architecture.experts
    else { return 0 }
    let matrices = architecture.hasGatedFeedForward ? 2.0 : 1
    return 2 * matrices * hidden * Double(experts.intermediateSize) * Double(experts.count)
  }

  var logitBytes: Double {
    (isUpcast ? profile.logitBytesOfFloatHead : profile.logitBytes) * vocabulary * tokens
  }

  func slack(
    weights: Double, kept: Double, logits: Double, working: Double, allocated: Double
  ) -> Double {
    var bytes = profile.slackOfWeights * weights + profile.slackBytes
    if setup.gradientCheckpointing {
      bytes += profile.slackOfPhases * min(logits, working)
      bytes += profile.slackOfCheckpoints * kept + profile.slackOfLogits * logits
    } else {
      bytes += profile.slackOfAll * allocated
    }
    // A full allocator gives unused blocks back before it fails, so that large runs keep less.
    let small = min(allocated, Self.smallRun)
    return min(bytes, 0.3 * small + 0.05 * (allocated - small))
  }

  /// The measured slack is that of runs up to this size; the bound on larger ones is fitted on the
  /// published longest contexts of Llama 3.1 8B (Hugging Face and FlashAttention 2, 12 to 80 GB).
  private static let smallRun = 8.0 * 1_073_741_824
}
