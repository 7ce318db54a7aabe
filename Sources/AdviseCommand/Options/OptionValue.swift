/// The value that was given for an option, and the context that it is checked in.
struct OptionValue {
  let text: String
  let context: Context
}
