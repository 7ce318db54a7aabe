// The least that a Swift program can do; what the benchmark compares whole processes with.
print("")
