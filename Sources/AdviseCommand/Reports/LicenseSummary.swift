import ModelCatalog

/// A licence with its conditions.
struct LicenseSummary: JSONWritable {
  let license: License

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.add("commercial", license.commercial.rawValue)
      json.add("conditions", license.conditions)
      json.add("id", license.id)
      json.add("notLicensedIn", license.notLicensedIn)
      json.add("threshold", license.threshold)
      json.add("title", license.title)
    }
  }
}
