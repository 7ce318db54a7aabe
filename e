assumed: 8192 tokens, batch 1, engine llama.cpp, f16 cache
