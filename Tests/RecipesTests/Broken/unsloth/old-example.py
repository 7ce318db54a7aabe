from unsloth import FastLanguageModel

model = FastLanguageModel.from_pretrained(model_name="x", max_seq_length=2048, load_in_4bit=True)
rows = [{"instruction": "Translate.", "input": "Hello", "output": "Bonjour"}]
model.train(
    dataset=rows,
    epochs=3,
)
model.save_pretrained("my-model")
