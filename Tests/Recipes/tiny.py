"""Writes small random models and eight rows of data in every format, for check.sh.

usage: tiny.py FOLDER          needs torch, transformers, tokenizers and trl (for chat templates)

The models have the architectures of the real ones and about 300 KB each, so that two steps of
training take seconds on a CPU. Their answers are noise; only the machinery is tested.
"""

import json
import pathlib
import sys

import torch
import transformers
import trl
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers

TEMPLATES = pathlib.Path(trl.__file__).parent / "chat_templates"
TEXTS = [
    "The quick brown fox jumps over the lazy dog. 0123456789",
    "Write a function that adds two numbers.",
    "你好，世界。请用中文回答问题。",
    "def add(a, b):\n    return a + b",
    '{"role": "user", "content": "hi"}',
] * 50
MISTRAL = (
    "{{ bos_token }}{% for m in messages %}{% if m['role'] == 'user' %}[INST] {{ m['content'] }} [/INST]"
    "{% elif m['role'] == 'assistant' %} {{ m['content'] }}{{ eos_token }}{% endif %}{% endfor %}"
)
# name: configuration, chat template, special tokens, end, padding, layers
FAMILIES = {
    "qwen3": ("Qwen3Config", "qwen3.jinja", ["<|endoftext|>", "<|im_start|>", "<|im_end|>"], "<|im_end|>", "<|endoftext|>", 2),
    "llama": (
        "LlamaConfig",
        "llama3_2.jinja",
        ["<|begin_of_text|>", "<|start_header_id|>", "<|end_header_id|>", "<|eot_id|>", "<|finetune_right_pad_id|>"],
        "<|eot_id|>",
        None,  # as in the real tokenizer
        2,
    ),
    # MLX-LM looks for a layer with full attention, which is every sixth.
    "gemma3": (
        "Gemma3TextConfig",
        "gemma3.jinja",
        ["<pad>", "<eos>", "<bos>", "<unk>", "<start_of_turn>", "<end_of_turn>"],
        "<eos>",  # not what ends a turn, as in the real tokenizer
        "<pad>",
        6,
    ),
    "mistral": ("MistralConfig", None, ["<s>", "</s>", "<unk>", "[INST]", "[/INST]"], "</s>", None, 2),
    "phi3": (
        "Phi3Config",
        "phi3_5.jinja",
        ["<s>", "</s>", "<unk>", "<|user|>", "<|assistant|>", "<|system|>", "<|end|>", "<|endoftext|>"],
        "<|endoftext|>",
        "<unk>",
        2,
    ),
}


def tokenizer_of(specials, end, padding, template):
    bpe = Tokenizer(models.BPE(unk_token=None))
    bpe.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    bpe.decoder = decoders.ByteLevel()
    alphabet = pre_tokenizers.ByteLevel.alphabet()
    bpe.train_from_iterator(
        TEXTS, trainers.BpeTrainer(vocab_size=400, special_tokens=specials, initial_alphabet=alphabet)
    )
    start = next((s for s in specials if s in ("<|begin_of_text|>", "<bos>", "<s>")), None)
    tokenizer = transformers.PreTrainedTokenizerFast(
        tokenizer_object=bpe, eos_token=end, pad_token=padding, bos_token=start, model_max_length=512
    )
    tokenizer.chat_template = (TEMPLATES / template).read_text() if template else MISTRAL
    return tokenizer


def save(model, tokenizer, folder):
    model.to(torch.bfloat16).save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    print(folder.name, sum(p.numel() for p in model.parameters()), "parameters")


def text_model(name, folder):
    config_name, template, specials, end, padding, layers = FAMILIES[name]
    tokenizer = tokenizer_of(specials, end, padding, template)
    config = getattr(transformers, config_name)(
        vocab_size=len(tokenizer),
        hidden_size=64,
        intermediate_size=128,
        num_hidden_layers=layers,
        num_attention_heads=4,
        num_key_value_heads=2,
        head_dim=16,
        max_position_embeddings=512,
        tie_word_embeddings=False,
        eos_token_id=tokenizer.eos_token_id,
        pad_token_id=tokenizer.pad_token_id,
        bos_token_id=tokenizer.bos_token_id,
    )
    torch.manual_seed(0)
    save(transformers.AutoModelForCausalLM.from_config(config), tokenizer, folder / name)


def tower_model(folder):
    """Qwen3.5, which has a tower for images that no recipe may train."""
    _, _, specials, end, padding, _ = FAMILIES["qwen3"]
    tokens = ["<|vision_start|>", "<|vision_end|>", "<|image_pad|>", "<|video_pad|>"]
    tokenizer = tokenizer_of(specials + tokens, end, padding, "qwen3_5_think.jinja")
    number = tokenizer.convert_tokens_to_ids
    text = dict(
        vocab_size=len(tokenizer), hidden_size=64, intermediate_size=128, num_hidden_layers=4,
        num_attention_heads=4, num_key_value_heads=2, head_dim=16, linear_key_head_dim=16,
        linear_value_head_dim=16, linear_num_key_heads=2, linear_num_value_heads=4,
        max_position_embeddings=512, eos_token_id=tokenizer.eos_token_id, pad_token_id=tokenizer.pad_token_id,
        rope_parameters={
            "rope_type": "default", "rope_theta": 10000.0, "mrope_section": [1, 1, 0],
            "partial_rotary_factor": 0.25, "mrope_interleaved": True,
        },
    )  # fmt: skip
    vision = dict(
        depth=2, hidden_size=32, intermediate_size=64, num_heads=2, out_hidden_size=64, num_position_embeddings=16
    )
    config = transformers.Qwen3_5Config(
        text_config=text, vision_config=vision, image_token_id=number("<|image_pad|>"),
        video_token_id=number("<|video_pad|>"), vision_start_token_id=number("<|vision_start|>"),
        vision_end_token_id=number("<|vision_end|>"),
    )  # fmt: skip
    torch.manual_seed(0)
    save(transformers.Qwen3_5ForConditionalGeneration(config), tokenizer, folder / "qwen3_5")


def rows(number):
    question, answer, worse = f"What is 2 + {number}?", f"It is {number + 2}.", f"It is {number + 9}."
    user, good = {"role": "user", "content": question}, {"role": "assistant", "content": answer}
    return {
        "alpaca": {"instruction": "Add the numbers.", "input": f"2 and {number}", "output": answer},
        "sharegpt": {
            "conversations": [{"from": "human", "value": question}, {"from": "gpt", "value": answer}]
        },
        "messages": {"messages": [{"role": "system", "content": "Be brief."}, user, good]},
        "prompt-completion": {"prompt": question, "completion": answer},
        "text": {"text": f"The sum of 2 and {number} is {number + 2}. " * 8},
        "preference": {"prompt": [user], "chosen": [good], "rejected": [{"role": "assistant", "content": worse}]},
    }


folder = pathlib.Path(sys.argv[1])
folder.mkdir(parents=True, exist_ok=True)
for name in FAMILIES:
    text_model(name, folder)
tower_model(folder)
for form in rows(0):
    with open(folder / f"{form}.jsonl", "w", encoding="utf-8") as file:
        for number in range(8):
            # Mistral's own template takes no system message, and half of the rows should do without.
            row = rows(number)[form]
            if form == "messages" and number % 2:
                row = {"messages": row["messages"][1:]}
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
