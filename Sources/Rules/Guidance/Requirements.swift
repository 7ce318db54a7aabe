import Messages
import ModelCatalog
import StrictJSON

/// The sections of the documents that the rules follow, from `Data/sources.json`.
public struct Requirements: Sendable {
  /// One document.
  public struct Document: Sendable {
    /// The part of a citation before `#`.
    public let id: String
    /// What the document is about.
    public let title: Message
    /// Its sections.
    public let sections: [Section]
  }

  /// One section of a document.
  public struct Section: Sendable {
    /// The part of a citation after `#`.
    public let id: String
    /// Whether something that runs must cite it.
    public let isRequired: Bool
    /// What it says.
    public let summary: Message
  }

  /// The documents.
  public let documents: [Document]

  /// The documents that are built into the program.
  public static func embedded() throws(CatalogError) -> Requirements {
    try DataFile.sources.file.read { value in
      var json = JSONObject(value)
      let documents = json.required("documents")?.list(Document.init) ?? []
      json.finish()
      return Requirements(documents: documents)
    }
  }

  /// Every section as it is cited, `document#section`.
  public var sections: [String: Section] {
    var sections: [String: Section] = [:]
    for document in documents {
      for section in document.sections { sections["\(document.id)#\(section.id)"] = section }
    }
    return sections
  }
}

extension Requirements.Document {
  init(_ value: JSONValue) {
    var json = JSONObject(value)
    id = json.string("id")
    title = Message(json.string("title"))
    sections = json.required("sections")?.list(Requirements.Section.init) ?? []
    json.finish()
  }
}

extension Requirements.Section {
  init(_ value: JSONValue) {
    var json = JSONObject(value)
    id = json.string("id")
    isRequired = json.required("isRequired")?.bool() ?? false
    summary = Message(json.string("summary"))
    json.finish()
  }
}
