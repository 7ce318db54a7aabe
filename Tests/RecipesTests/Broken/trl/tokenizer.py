from trl import SFTConfig, SFTTrainer

trainer = SFTTrainer(
    model="Qwen/Qwen3-8B",
    args=SFTConfig(output_dir="out", max_length=2048),
    train_dataset=dataset,
    tokenizer=tokenizer,
)
trainer.train()
