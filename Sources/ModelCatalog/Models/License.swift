import Messages
import StrictJSON

/// The terms of a licence, from `Data/licenses.json`.
public final class License: Sendable {
  /// Whether commercial use is allowed.
  public enum Commercial: String, CaseIterable, Sendable {
    /// Allowed.
    case yes
    /// Allowed under the conditions that are listed.
    case conditional
    /// Research and evaluation only.
    case no
    /// Not established: treated as not allowed.
    case unknown
  }

  /// The SPDX id in lower case or the hub's id, such as `apache-2.0`.
  public let id: String
  /// The SPDX id, if there is one.
  public let spdx: String?
  /// The title.
  public let title: String
  /// Whether commercial use is allowed.
  public let commercial: Commercial
  /// The conditions of use.
  public let conditions: [Message]
  /// The size of user base or revenue from which commercial use is limited.
  public let threshold: Message?
  /// The regions where the licence grants no rights, such as `EU`.
  public let notLicensedIn: [String]
  /// The address of the text.
  public let url: String?
  /// The sources of these facts.
  public let sources: [String]

  init(_ value: JSONValue) {
    var json = JSONObject(value)
    id = json.string("id")
    spdx = json.optional("spdx")?.string()
    title = json.string("title")
    commercial = json.required("commercial")?.choice() ?? .unknown
    conditions = json.list("conditions") { Message($0.string()) }
    threshold = (json.optional("threshold")?.string()).map { Message($0) }
    notLicensedIn = json.list("notLicensedIn") { $0.string() }
    url = json.optional("url")?.string()
    sources = json.list("sources") { $0.string() }
    json.finish()
  }
}
