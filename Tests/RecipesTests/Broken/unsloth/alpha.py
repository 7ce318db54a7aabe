from unsloth import FastLanguageModel

model, tokenizer = FastLanguageModel.from_pretrained(model_name="unsloth/Qwen3-8B", load_in_4bit=True)
model = FastLanguageModel.get_peft_model(
    model,
    r=16,
    alpha=16,
    lora_dropout=0,
)
