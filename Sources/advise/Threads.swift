import AdviseCommand

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The work of one thread, and its result, which is read only after the thread has ended.
private final class Job: @unchecked Sendable {
  let number: Int
  let work: Environment.Work
  var answers: [BatchAnswer] = []

  init(_ number: Int, _ work: @escaping Environment.Work) {
    self.number = number
    self.work = work
  }

  func run() { answers = work(number) }
}

/// Does work in threads of their own, the first part in this thread.
///
/// Threads of the system, since the runtime of Swift's concurrency takes longer to load than most
/// answers take.
@Sendable func inThreads(_ count: Int, _ work: @escaping Environment.Work) -> [[BatchAnswer]] {
  let jobs = (0..<count).map { Job($0, work) }
  var threads: [pthread_t] = []
  var own = Array(jobs.prefix(1))
  for job in jobs.dropFirst() {
    if let thread = start(job) { threads.append(thread) } else { own.append(job) }
  }
  for job in own { job.run() }
  for thread in threads { pthread_join(thread, nil) }
  return jobs.map(\.answers)
}

/// Starts a thread; `nil` where the system gives none.
private func start(_ job: Job) -> pthread_t? {
  var attributes = pthread_attr_t()
  pthread_attr_init(&attributes)
  defer { pthread_attr_destroy(&attributes) }
  pthread_attr_setstacksize(&attributes, 8 << 20)
  let argument = Unmanaged.passRetained(job)
  #if canImport(Darwin)
    var thread: pthread_t?
    let isRefused =
      pthread_create(
        &thread, &attributes,
        { argument in
          Unmanaged<Job>.fromOpaque(argument).takeRetainedValue().run()
          return nil
        }, argument.toOpaque()) != 0
  #else
    var identifier = pthread_t()
    let isRefused =
      pthread_create(
        &identifier, &attributes,
        { argument in
          if let argument { Unmanaged<Job>.fromOpaque(argument).takeRetainedValue().run() }
          return nil
        }, argument.toOpaque()) != 0
    let thread: pthread_t? = identifier
  #endif
  if isRefused {
    argument.release()
    return nil
  }
  return thread
}
