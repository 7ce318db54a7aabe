import Messages
import Rules

/// The languages by name: in English, in Chinese and in themselves.
enum LanguageNames {
  /// The tag of the language that has a name; nothing where none has it.
  static func tag(of name: String, in guides: [LanguageGuide]) -> String? {
    let wanted = Values.plain(name)
    if let tag = tags[wanted] { return tag }
    return guides.first { guide in
      let names = [
        guide.name, Message(guide.name).text(in: .chinese), own[guide.tag] ?? guide.name,
      ]
      return names.contains { Values.plain($0) == wanted }
    }?.tag
  }

  /// Codes of countries that are taken for their languages' tags, and other names.
  private static let tags = [
    "cn": "zh", "cz": "cs", "dk": "da", "gr": "el", "jp": "ja", "kr": "ko", "ua": "uk", "vn": "vi",
    "汉语": "zh", "普通话": "zh", "mandarin": "zh", "简体中文": "zh-hans", "繁體中文": "zh-hant",
    "繁体中文": "zh-hant", "古文": "lzh", "farsi": "fa",
  ]

  /// The names of languages in themselves, as Unicode's CLDR has them, where it is not English.
  static let own: [String: String] = [
    "zh": "中文", "fr": "français", "de": "Deutsch", "es": "español", "it": "italiano",
    "pt": "português", "lzh": "文言文", "ar": "العربية", "az": "azərbaycan",
    "be": "беларуская", "bg": "български", "bn": "বাংলা", "ca": "català", "cs": "čeština",
    "cy": "Cymraeg", "da": "dansk", "el": "Ελληνικά", "et": "eesti", "eu": "euskara",
    "fa": "فارسی", "fi": "suomi", "ga": "Gaeilge", "gl": "galego", "gu": "ગુજરાતી",
    "he": "עברית", "hi": "हिन्दी", "hr": "hrvatski", "hu": "magyar", "hy": "հայերեն",
    "id": "Indonesia", "is": "íslenska", "ja": "日本語", "ka": "ქართული", "kk": "қазақ тілі",
    "km": "ខ្មែរ", "kn": "ಕನ್ನಡ", "ko": "한국어", "lo": "ລາວ", "lt": "lietuvių",
    "lv": "latviešu", "mk": "македонски", "ml": "മലയാളം", "mn": "монгол", "mr": "मराठी",
    "ms": "Bahasa Melayu", "my": "မြန်မာ", "nb": "norsk bokmål", "ne": "नेपाली",
    "nl": "Nederlands", "no": "norsk", "pa": "ਪੰਜਾਬੀ", "pl": "polski", "ro": "română",
    "ru": "русский", "si": "සිංහල", "sk": "slovenčina", "sl": "slovenščina", "sq": "shqip",
    "sr": "српски", "sv": "svenska", "sw": "Kiswahili", "ta": "தமிழ்", "te": "తెలుగు",
    "th": "ไทย", "tr": "Türkçe", "uk": "українська", "ur": "اردو", "uz": "o‘zbek",
    "vi": "Tiếng Việt",
  ]
}
