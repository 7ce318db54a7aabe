"""Runs a Python recipe for two steps on a CPU with a small random model.

usage: smoke.py train.py MODEL DATA

The file runs as it is but for its constants MODEL, DATA, OUTPUT and MAX_LENGTH, which are replaced
in the syntax tree, and for `use_cpu`, `max_steps` and the like, which its configuration gets as
well. Asserted: two steps, finite loss, an adapter or weights on disk, the loss on answers only, no
adapter in a tower for images.
"""

import ast
import json
import math
import os
import sys
import tempfile
import time

import masks

recipe, model, data = sys.argv[1:4]
is_text = data.endswith("/text.jsonl")
os.environ.update(
    HF_HUB_OFFLINE="1", HF_DATASETS_OFFLINE="1", TRANSFORMERS_OFFLINE="1", CUDA_VISIBLE_DEVICES="",
    TOKENIZERS_PARALLELISM="false", UNSLOTH_DISABLE_STATISTICS="1", HF_HUB_DISABLE_TELEMETRY="1",
    HF_DATASETS_CACHE=tempfile.mkdtemp(),
)  # fmt: skip
output = tempfile.mkdtemp()
constants = {"MODEL": model, "DATA": data, "OUTPUT": output, "MAX_LENGTH": 400}
forced = {"use_cpu": True, "max_steps": 2, "logging_steps": 1, "save_strategy": "no"}
seen = set()


class Shorten(ast.NodeTransformer):
    def visit_Assign(self, node):
        self.generic_visit(node)
        name = getattr(node.targets[0], "id", None)
        if name in constants:
            seen.add(name)
            node.value = ast.copy_location(ast.Constant(constants[name]), node.value)
        return node

    def visit_Call(self, node):
        self.generic_visit(node)
        if getattr(node.func, "id", None) in ("SFTConfig", "DPOConfig"):
            node.keywords = [k for k in node.keywords if k.arg not in forced]
            node.keywords += [ast.keyword(name, ast.Constant(value)) for name, value in forced.items()]
        return node


with open(recipe, encoding="utf-8") as file:
    tree = ast.fix_missing_locations(Shorten().visit(ast.parse(file.read(), recipe)))
assert seen == set(constants), f"constants missing: {set(constants) - seen}"
names = {"__name__": "__main__", "__file__": recipe}
start = time.time()
exec(compile(tree, recipe, "exec"), names)

trainer = names["trainer"]
losses = [entry["loss"] for entry in trainer.state.log_history if "loss" in entry]
assert trainer.state.global_step == 2, trainer.state.global_step
assert losses and all(math.isfinite(loss) for loss in losses), losses
written = os.listdir(output)
notes = []
if "adapter_config.json" in written:
    from safetensors import safe_open

    with open(os.path.join(output, "adapter_config.json"), encoding="utf-8") as file:
        adapter = json.load(file)
    keys = list(safe_open(os.path.join(output, "adapter_model.safetensors"), "pt").keys())
    assert not any("visual" in key or "vision" in key for key in keys), "an adapter is in the tower"
    notes.append(f"adapter of rank {adapter['r']}, {len(keys)} tensors")
else:
    assert any(name.endswith("safetensors") for name in written), written
    notes.append("weights")

dataset = trainer.train_dataset
columns = dataset.column_names or []
tokenizer = getattr(trainer.processing_class, "tokenizer", trainer.processing_class)
row = dataset[0]
mask = row.get("labels")
if mask is None and "completion_mask" in columns:
    mask = [token if is_on else -100 for token, is_on in zip(row["input_ids"], row["completion_mask"])]
if mask is None and "assistant_masks" in columns:
    mask = [token if is_on else -100 for token, is_on in zip(row["input_ids"], row["assistant_masks"])]
masks.check_start(tokenizer, [row["input_ids"]] if "input_ids" in row and not is_text else [])
if mask is not None:
    trained = [tokenizer.decode([token for token in mask if token != -100])]
    masks.check(trained, is_text)
    notes.append(masks.shown(trained))
else:
    assert "chosen_ids" in columns or "chosen_input_ids" in columns, columns
print("OK", f"losses {[round(loss, 3) for loss in losses]}", *notes, f"{time.time() - start:.0f} s", sep="; ")
