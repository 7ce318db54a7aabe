# --sft_type was the name in version 2, --train_type in version 3
CUDA_VISIBLE_DEVICES=0 swift sft \
    --model Qwen/Qwen3-8B \
    --train_type lora \
    --dataset rows.jsonl
