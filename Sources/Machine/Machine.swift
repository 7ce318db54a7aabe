import Messages

/// Looks what the machine has that models could be trained or run on.
///
/// It looks only where it is told to look: everything comes through a reader, and nothing is
/// guessed. What cannot be seen is named, with the option that says it instead.
public enum Machine {
  /// How long a program may take to answer, in milliseconds.
  public static let patienceInMilliseconds = 2000

  /// What a reader lets see.
  ///
  /// Takes up to three answers of `nvidia-smi`, and none after one that did not come in time.
  public static func inspect(_ reader: MachineReader) -> MachineReport {
    if reader.systemNumber(MacValues.memory) != nil || reader.systemText(MacValues.processor) != nil
    {
      return MacValues.report(reader)
    }
    return LinuxFiles.report(reader)
  }
}
