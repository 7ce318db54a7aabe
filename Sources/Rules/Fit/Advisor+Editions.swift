import ModelCatalog

extension Advisor {
  /// What could be done with a model in any of its editions: of ways that several have, that of the
  /// edition that comes first.
  ///
  /// - Parameter edition: the edition that comes first; the main one when nil.
  func candidates(ofAll model: Model, first edition: String?, in family: Family, _ request: Request)
    -> [Candidate]
  {
    let forms = model.forms
    let sorted =
      forms.filter { $0.edition?.name == edition } + forms.filter { $0.edition?.name != edition }
    var all: [Candidate] = []
    for form in sorted {
      all += candidates(of: form, in: family, request, allTechniques: true).filter { new in
        !all.contains {
          $0.variant == new.variant && $0.way == new.way && $0.quantization == new.quantization
        }
      }
    }
    return all
  }
}
