import MemoryEstimation
import Messages

extension MemoryEstimate.Component {
  /// The title for people; `name` is for scripts.
  var title: Message {
    switch name {
    case "kvCache": "cache of keys and values"
    case "cudaContext": "CUDA context"
    case "computeBuffer": "compute buffer"
    default: Message(name)
    }
  }
}
