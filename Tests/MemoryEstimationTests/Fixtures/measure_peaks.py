"""Measures the memory of one training run on a GPU, as a row of h200-runs.csv.

usage: measure_peaks.py hf|unsloth CONFIG lora|qlora|full TOKENS BATCH [CARD_GIB|- [names|all-linear]]

CONFIG is a config.json, such as those in Tests/ModelCatalogTests/Fixtures/configs. The model gets random
weights of its real dimensions, the rows are random tokens of full length: memory does not depend on what is
in them. CARD_GIB leaves that much of the card free and fills the rest before the model is loaded. Adapters go
to the seven usual names, or with hf to all linear layers. A model "NAME-12" of the table is NAME with
num_hidden_layers set to 12, and its lists of layers cut to that.
Needs torch, transformers, peft, accelerate, bitsandbytes, and for unsloth its packages.
"""

import gc
import json
import os
import pathlib
import shutil
import sys
import tempfile

os.environ.update(HF_HUB_OFFLINE="1", TOKENIZERS_PARALLELISM="false", UNSLOTH_DISABLE_STATISTICS="1")
trainer, path, method = sys.argv[1:4]
tokens, batch = int(sys.argv[4]), int(sys.argv[5])
card = float(sys.argv[6]) if len(sys.argv) > 6 and sys.argv[6] != "-" else None
kind = sys.argv[7] if len(sys.argv) > 7 else "names"
if trainer == "unsloth":
    from unsloth import FastLanguageModel  # before transformers, which it changes
import torch
from peft import LoraConfig, get_peft_model, prepare_model_for_kbit_training
from transformers import (
    AutoConfig, AutoModelForCausalLM, AutoModelForImageTextToText, BitsAndBytesConfig, PreTrainedTokenizerFast,
    Trainer, TrainingArguments,
)  # fmt: skip

GIB = 2**30
LAYERS = ["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"]
values = json.loads(pathlib.Path(path).read_text())
values.pop("transformers_version", None)
config = AutoConfig.for_model(values.pop("model_type"), **values)
has_tower = hasattr(config, "vision_config")
auto = AutoModelForImageTextToText if has_tower else AutoModelForCausalLM
vocabulary = (config.text_config if has_tower else config).vocab_size


def random_model():
    torch.set_default_dtype(torch.bfloat16)
    with torch.device("cuda"):
        model = auto.from_config(config, dtype=torch.bfloat16)
    torch.set_default_dtype(torch.float32)
    return model.to(torch.bfloat16)


def tokenizer(folder):
    """Unsloth loads one; its words do not matter."""
    from tokenizers import Tokenizer, models, pre_tokenizers, trainers

    bpe = Tokenizer(models.BPE(unk_token=None))
    bpe.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    special = ["<|begin_of_text|>", "<|eot_id|>", "<|finetune_right_pad_id|>"]
    alphabet = pre_tokenizers.ByteLevel.alphabet()
    bpe.train_from_iterator(
        ["two words"] * 9, trainers.BpeTrainer(vocab_size=400, special_tokens=special, initial_alphabet=alphabet)
    )
    PreTrainedTokenizerFast(
        tokenizer_object=bpe, bos_token=special[0], eos_token=special[1], pad_token=special[2]
    ).save_pretrained(folder)


class Rows(torch.utils.data.Dataset):
    def __len__(self):
        return 64

    def __getitem__(self, number):
        generator = torch.Generator().manual_seed(number)
        row = torch.randint(0, min(vocabulary, 30000), (tokens,), generator=generator)
        return {"input_ids": row, "attention_mask": torch.ones_like(row), "labels": row.clone()}


folder = tempfile.mkdtemp()
if trainer == "unsloth" or method == "qlora":
    random_model().save_pretrained(folder, max_shard_size="4GB")
    tokenizer(folder)
    gc.collect()
    torch.cuda.empty_cache()
torch.zeros(1, device="cuda")
total = torch.cuda.mem_get_info()[1]
filled = int(total - card * GIB) if card else 0
filling = torch.empty(filled, dtype=torch.uint8, device="cuda") if card else None

if trainer == "unsloth":
    model, _ = FastLanguageModel.from_pretrained(
        folder, max_seq_length=tokens, dtype=torch.bfloat16, load_in_4bit=method == "qlora", local_files_only=True
    )
    if method != "full":
        model = FastLanguageModel.get_peft_model(
            model, r=16, lora_alpha=16, lora_dropout=0, use_gradient_checkpointing="unsloth", target_modules=LAYERS
        )
else:
    once = {"use_reentrant": False}
    if method == "qlora":
        packing = BitsAndBytesConfig(
            load_in_4bit=True, bnb_4bit_quant_type="nf4", bnb_4bit_compute_dtype=torch.bfloat16
        )
        model = auto.from_pretrained(
            folder, quantization_config=packing, device_map={"": 0}, dtype=torch.bfloat16, attn_implementation="sdpa"
        )
        model = prepare_model_for_kbit_training(model, gradient_checkpointing_kwargs=once)
    else:
        model = random_model()
    model.config.use_cache = False
    if method != "full":
        names = r".*language_model.*\.(" + "|".join(LAYERS) + ")" if has_tower else LAYERS
        targets = names if kind == "names" else kind
        model = get_peft_model(model, LoraConfig(r=16, lora_alpha=16, target_modules=targets, task_type="CAUSAL_LM"))
    model.enable_input_require_grads()
gc.collect()
torch.cuda.empty_cache()
torch.cuda.reset_peak_memory_stats()
before = torch.cuda.memory_allocated() - filled
optimizer = "adamw_8bit" if trainer == "unsloth" else "adamw_torch"
arguments = TrainingArguments(
    output_dir=folder, per_device_train_batch_size=batch, max_steps=4, bf16=True, optim=optimizer, report_to="none",
    save_strategy="no", remove_unused_columns=False, gradient_checkpointing=trainer == "hf",
    gradient_checkpointing_kwargs={"use_reentrant": False} if trainer == "hf" else None,
)  # fmt: skip
Trainer(model=model, args=arguments, train_dataset=Rows()).train()
numbers = [
    before,
    torch.cuda.max_memory_allocated() - filled,
    torch.cuda.max_memory_reserved() - filled,
    total - torch.cuda.mem_get_info()[0] - filled,
]
trained = sum(p.numel() for p in model.parameters() if p.requires_grad)
name = pathlib.Path(path).stem
optimizer = optimizer.replace("_torch", "").replace("_", "-")
targets = "" if method == "full" else kind
row = [trainer, name, method, tokens, batch, optimizer, f"{card:g}" if card else "", targets]
print(",".join(str(cell) for cell in row + [trained] + [f"{number / GIB:.3f}" for number in numbers]))
shutil.rmtree(folder)
