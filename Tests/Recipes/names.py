"""Reads the names that trainers take out of their packages, and writes them into Data/trainers/.

usage: names.py trl=ENV unsloth=ENV llama-factory=ENV mlx=ENV axolotl=ENV ms-swift=ENV

ENV is an environment as check.sh describes it, with the trainer at the version wanted. For trl,
unsloth and mlx only syntax trees are read; the other three build their options while they run, so
the environment's own Python is asked. Keys, model types, versions and the day are replaced; formats,
values, templates, families and sources stay as they are and are looked over by hand.
Then read `git diff Data/trainers`: it is the list of what changed, and run the tests: they name each
key that recipes write and that is gone.
"""

import ast
import datetime
import json
import os
import pathlib
import re
import subprocess
import sys

DATA = pathlib.Path(__file__).resolve().parents[2] / "Data" / "trainers"
CONFIGS = {
    "SFTConfig": ["trl/trainer/sft_config.py", "trl/trainer/base_config.py", "transformers/training_args.py"],
    "DPOConfig": ["trl/trainer/dpo_config.py", "trl/trainer/base_config.py", "transformers/training_args.py"],
}
CALLS = {
    "SFTTrainer": ("trl/trainer/sft_trainer.py", "SFTTrainer", "__init__"),
    "DPOTrainer": ("trl/trainer/dpo_trainer.py", "DPOTrainer", "__init__"),
}
TRL = {"BitsAndBytesConfig": ("transformers/utils/quantization_config.py", "BitsAndBytesConfig", "__init__")}
UNSLOTH = {
    "FastLanguageModel.from_pretrained": ("unsloth/models/loader.py", "FastLanguageModel", "from_pretrained"),
    "FastLanguageModel.get_peft_model": ("unsloth/models/llama.py", "FastLlamaModel", "get_peft_model"),
    "FastModel.from_pretrained": ("unsloth/models/loader.py", "FastModel", "from_pretrained"),
    "FastModel.get_peft_model": ("unsloth/models/vision.py", "FastBaseModel", "get_peft_model"),
    "train_on_responses_only": ("unsloth_zoo/dataset_utils.py", None, "train_on_responses_only"),
    "standardize_data_formats": ("unsloth_zoo/dataset_utils.py", None, "standardize_data_formats"),
}


def tree(path):
    return ast.parse(path.read_text(encoding="utf-8"))


def arguments(root, path, owner, name):
    body = tree(root / path).body
    if owner:
        body = next(n.body for n in body if isinstance(n, ast.ClassDef) and n.name == owner)
    function = next(n for n in body if isinstance(n, ast.FunctionDef) and n.name == name)
    spec = function.args
    return {a.arg for a in spec.posonlyargs + spec.args + spec.kwonlyargs} - {"self"}


def fields(path, owners=None):
    """The fields of the dataclasses in a file: of all, or of some."""
    names = set()
    for owner in ast.walk(tree(path)):
        if isinstance(owner, ast.ClassDef) and (owners is None or owner.name in owners):
            for node in owner.body:
                if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
                    if not node.target.id.startswith("_") and "ClassVar" not in ast.unparse(node.annotation):
                        names.add(node.target.id)
    return names


def model_types(root):
    found = set()
    wanted = ("MODEL_FOR_CAUSAL_LM_MAPPING_NAMES", "MODEL_FOR_IMAGE_TEXT_TO_TEXT_MAPPING_NAMES")
    for node in tree(root / "transformers/models/auto/modeling_auto.py").body:
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") in wanted:
            for entry in ast.walk(node.value):
                if isinstance(entry, ast.Tuple) and entry.elts and isinstance(entry.elts[0], ast.Constant):
                    found.add(entry.elts[0].value)
    return found


def mlx_types(root):
    folder = root / "mlx_lm"
    found = {p.stem for p in (folder / "models").glob("*.py") if re.search(r"^class Model\b", p.read_text(), re.M)}
    table = (folder / "utils.py").read_text().split("MODEL_REMAPPING = {")[1].split("}")[0]
    return found | {a for a, b in re.findall(r'"([a-z0-9_-]+)": "([a-z0-9_-]+)"', table) if b in found}


def python_keys(root, more):
    keys = {name: set().union(*(fields(root / path) for path in paths)) for name, paths in CONFIGS.items()}
    for name, (path, owner, function) in {**CALLS, **more}.items():
        keys[name] = arguments(root, path, owner, function)
    return keys


# What the environment's own Python is asked: a program that prints lists by place, as JSON.
ASK = {
    "llama-factory": """
import dataclasses
from llamafactory.hparams.parser import _TRAIN_ARGS
answer = {"config": sorted({f.name for c in _TRAIN_ARGS for f in dataclasses.fields(c) if f.init})}
""",
    "axolotl": """
from axolotl.utils.schemas.config import AxolotlInputConfig
answer = {"config": sorted(AxolotlInputConfig.model_fields)}
""",
    "ms-swift": """
import dataclasses
from swift.arguments import PretrainArguments, RLHFArguments, SftArguments
places = {"sft": SftArguments, "pt": PretrainArguments, "rlhf": RLHFArguments}
answer = {place: sorted(f.name for f in dataclasses.fields(c) if f.init) for place, c in places.items()}
""",
}


def asked(trainer, environment):
    program = "import json\n" + ASK[trainer] + "\nprint('ANSWER', json.dumps(answer))"
    quiet = {**os.environ, "CUDA_VISIBLE_DEVICES": "", "HF_HUB_OFFLINE": "1", "DISABLE_VERSION_CHECK": "1"}
    command = [str(environment / "bin" / "python"), "-c", program]
    done = subprocess.run(command, env=quiet, stdout=subprocess.PIPE, text=True, check=True)
    line = next(line for line in done.stdout.splitlines() if line.startswith("ANSWER"))
    return {place: set(names) for place, names in json.loads(line.removeprefix("ANSWER")).items()}


def keys_of(trainer, environment, root):
    if trainer == "trl":
        keys = python_keys(root, TRL)
        owners = {"LoraConfig", "PeftConfig", "PeftConfigMixin"}
        keys["LoraConfig"] = fields(root / "peft/tuners/lora/config.py", owners) | fields(
            root / "peft/config.py", owners
        )
        return keys
    if trainer == "unsloth":
        return python_keys(root, UNSLOTH)
    if trainer == "mlx":
        source = (root / "mlx_lm/lora.py").read_text()
        defaults = source.split("CONFIG_DEFAULTS = {")[1].split("\n}")[0]
        features = {"prompt_feature", "completion_feature", "text_feature", "chat_feature"}
        return {"config": set(re.findall(r'^    "(\w+)":', defaults, re.M)) | {"config", "hf_dataset"} | features}
    return asked(trainer, environment)


def version(root, package):
    for folder in root.glob(package.replace("-", "_").lower() + "-*.dist-info"):
        return folder.name.removesuffix(".dist-info").split("-")[1]
    return None


def lines(items, indent):
    """A list as JSON, over several lines where it is long."""
    whole = json.dumps(items)
    if len(whole) + indent < 110:
        return whole
    rows, row = [], ""
    for number, item in enumerate(items):
        word = json.dumps(item) + ("," if number < len(items) - 1 else "")
        if row and len(row) + 1 + len(word) > 104:
            rows.append(row)
            row = ""
        row += (" " if row else "") + word
    pad = " " * (indent + 2)
    return "[\n" + "\n".join(pad + r for r in rows + [row]) + "\n" + " " * indent + "]"


def written(facts):
    parts = []
    for name, value in facts.items():
        if name in ("templates", "turnEnds"):
            inner = ",\n".join(f"    {json.dumps(k)}: {json.dumps(v)}" for k, v in value.items())
            parts.append(f'  "{name}": {{\n{inner}\n  }}')
        elif name in ("keys", "values"):
            inner = ",\n".join(f"    {json.dumps(k)}: {lines(v, 4)}" for k, v in value.items())
            parts.append(f'  "{name}": {{\n{inner}\n  }}')
        elif name == "packages":
            inner = ",\n".join("    " + json.dumps(package) for package in value)
            parts.append(f'  "packages": [\n{inner}\n  ]')
        elif isinstance(value, list):
            parts.append(f'  "{name}": {lines(value, 2)}')
        else:
            parts.append(f'  "{name}": {json.dumps(value)}')
    return "{\n" + ",\n".join(parts) + "\n}\n"


def main():
    for word in sys.argv[1:] or sys.exit(__doc__):
        trainer, _, folder = word.partition("=")
        environment, file = pathlib.Path(folder), DATA / f"{trainer}.json"
        root = next((environment / "lib").glob("python*/site-packages"))
        facts = json.loads(file.read_text(encoding="utf-8"))
        for name, keys in keys_of(trainer, environment, root).items():
            gone = sorted(set(facts["keys"][name]) - keys)
            print(f"{trainer} {name}: {len(keys)} names; gone: {gone}; new: {sorted(keys - set(facts['keys'][name]))}")
            facts["keys"][name] = sorted(keys)
        facts["modelTypes"] = sorted(mlx_types(root) if trainer == "mlx" else model_types(root))
        for package in facts["packages"]:
            package["version"] = version(root, package["name"]) or package["version"]
        facts["checked"] = datetime.date.today().isoformat()
        file.write_text(written(facts), encoding="utf-8")


main()
