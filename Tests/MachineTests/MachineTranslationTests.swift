import Machine
import Messages
import ModelCatalog
import Testing

/// Whoever reads Chinese reads all of it in Chinese.
@Suite struct MachineTranslationTests {
  @Test(arguments: RecordedMachine.examples)
  func everySentenceIsTranslated(_ example: RecordedMachine.Example) {
    let report = example.machine.report
    for message in report.sources + report.missing + [report.summary] {
      #expect(Translation.chinese.texts[message.key] != nil, "\(message.key)")
    }
  }

  @Test func chineseReadsAsPeopleWriteIt() {
    let report = RecordedMachine.divided.report
    #expect(
      report.summary.text(in: .chinese)
        == "NVIDIA A100-SXM4-40GB，已划分（MIG）为 3g.20gb（19.5 GiB）、1g.5gb（4.8 GiB）（/usr/bin/nvidia-smi）；"
        + "NVIDIA A100-SXM4-40GB，显存 40 GiB，空闲 39.4 GiB（/usr/bin/nvidia-smi）；"
        + "内存 62.7 GiB，可用 50 GiB（/proc/meminfo）；"
        + "AMD Ryzen 9 5950X 16-Core Processor，16 核（/proc/cpuinfo）")
  }
}
