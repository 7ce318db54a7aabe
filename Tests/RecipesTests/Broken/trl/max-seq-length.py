from trl import SFTConfig, SFTTrainer

args = SFTConfig(
    output_dir="out",
    max_seq_length=2048,  # max_length since TRL 0.20
    warmup_steps=10,
)
SFTTrainer(model="Qwen/Qwen3-8B", args=args, train_dataset=dataset, processing_class=tokenizer).train()
