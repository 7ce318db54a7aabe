import ModelCatalog
import Rules

/// Which catalog a run uses: the built-in one, or the user's, and what is added to it.
struct CatalogChoice {
  /// The file or folder that takes the place of the built-in catalog.
  var replacement: String?
  /// The files and folders that add to it, in order; the last one decides.
  var overlays: [String] = []
  /// Whether it is what is built in, and nothing else.
  var isBuiltIn: Bool { replacement == nil && overlays.isEmpty }

  /// The catalog as it was read, and the files of guidance that came with it.
  ///
  /// Licences are facts about the world, so a catalog without any uses those that are built in.
  func read(_ environment: Environment) throws -> (
    reading: CatalogReading, guidance: [CatalogFile]
  ) {
    var layers: [[CatalogFile]] = []
    var guidance: [CatalogFile] = []
    if let replacement {
      let folder = try CatalogFolder(path: replacement, environment)
      guard folder.hasFamilies else { throw InputError(replacement, "holds no family") }
      if !folder.hasLicenses { layers.append([DataFile.licenses.file]) }
      layers.append(folder.files)
      guidance += folder.guidance
    } else {
      layers.append(Catalog.embeddedFiles)
    }
    for path in overlays {
      let folder = try CatalogFolder(path: path, environment)
      layers.append(folder.files)
      guidance += folder.guidance
    }
    return (CatalogReading(layers: layers), guidance)
  }

  /// The advisor over the catalog.
  func advisor(_ environment: Environment) throws -> Advisor {
    if isBuiltIn { return try .embedded() }
    let (reading, guidance) = try read(environment)
    return Advisor(catalog: try reading.catalog(), guidance: try Guidance(files: guidance))
  }
}
