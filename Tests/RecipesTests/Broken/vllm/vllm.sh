vllm serve Qwen/Qwen3-8B --quantization bitsandbytes --swap-space 4 --enable-lora --max-lora-rank 24
