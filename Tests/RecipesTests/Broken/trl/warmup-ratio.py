from trl import SFTConfig

args = SFTConfig(output_dir="out", learning_rate=2e-4, warmup_ratio=0.05, bf16=True)
