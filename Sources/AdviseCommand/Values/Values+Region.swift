import Messages
import ModelCatalog

extension Values {
  /// A region: `EU`, or a country's two letters; the members of the union count as `EU`.
  static func region(_ text: String) throws(UsageError) -> String {
    guard text.utf8.count == 2, text.allSatisfy({ $0.isASCII && $0.isLetter }) else {
      throw UsageError("'\(shown(text))' is not a region such as EU or a country such as DE")
    }
    let code = text.uppercased()
    // A mistyped code would let through what the law of the country meant forbids.
    guard code == "EU" || " \(regions) ".holds(" \(code) ") else {
      throw UsageError(
        "'\(shown(text))' is no country's code; see ISO 3166-1",
        nearest: code == "UK" ? "GB" : nil)
    }
    return unionMembers.contains(code) ? "EU" : code
  }

  /// The countries' codes of ISO 3166-1, with XK for Kosovo, as Foundation lists them.
  static let regions = """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR \
    BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ \
    EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW \
    GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY \
    KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV \
    MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY \
    QA QO RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF \
    TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT \
    ZA ZM ZW
    """

  private static let unionMembers: Set<String> = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT",
    "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
  ]
}
