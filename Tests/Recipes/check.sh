#!/bin/bash
# Trains two steps with every trainer's recipes, on a CPU, with small random models.
#
# usage: Tests/Recipes/check.sh [trl|unsloth|llama-factory|mlx|axolotl|ms-swift …]
#
# Not part of the tests: it needs Python packages (0.6 GB for mlx, about 2 GB for each other) and
# takes 2 to 40 seconds for each recipe. What is checked, for each recipe of the table below: the
# file that `advise recipe` writes, unchanged but for model, data, output and number of steps, trains
# two steps with a finite loss and writes its adapter or its weights; the loss is on the answers only,
# their ends included (watch.py, masks.py); no row starts twice; and from Python scripts no adapter
# comes into a tower for images.
#
# The environments are folders $WORK/venv-<trainer>; a trainer without one is skipped. To make one:
#   python3 -m venv $WORK/venv-trl
#   $WORK/venv-trl/bin/pip install torch transformers==… trl==… peft==… datasets bitsandbytes==…
# with the versions that the recipe's header names. Several trainers cannot share one. On a machine
# without CUDA take a CPU build of torch and remove torchvision, torchaudio and xformers again unless
# they are CPU builds too. For mlx: pip install "mlx-lm[cpu,train]==…". The environment of trl also
# makes the models.
set -u
cd "$(dirname "$0")/../.." || exit 1
HERE=$PWD/Tests/Recipes
WORK=${WORK:-${TMPDIR:-/tmp}/advise-recipes}
ADVISE=${ADVISE:-$PWD/.build/debug/advise}
TINY=$WORK/tiny
mkdir -p "$WORK"
export HF_HUB_OFFLINE=1 HF_DATASETS_OFFLINE=1 CUDA_VISIBLE_DEVICES= WANDB_MODE=disabled
export AXOLOTL_DO_NOT_TRACK=1 HF_HUB_DISABLE_TELEMETRY=1 DISABLE_VERSION_CHECK=1
[ -x "$ADVISE" ] || { echo "build advise first: swift build"; exit 1; }
[ -d "$TINY" ] || "$WORK/venv-trl/bin/python" "$HERE/tiny.py" "$TINY" > "$WORK/tiny.log" 2>&1 ||
  { echo "no models: $WORK/venv-trl is needed to make them, see $WORK/tiny.log"; exit 1; }

good=0 bad=0 skipped=0

# A recipe, in a new folder $RUN.
recipe() {
  RUN=$(mktemp -d "$WORK/run.XXXXXX")/recipe
  "$ADVISE" recipe "$@" --rows 8 --output "$RUN" > "$RUN.out" 2> "$RUN.err"
}

# What the loss should be on: all of a text, or the answers of other rows.
kind_of() { if [ "$1" = text ]; then echo text; else echo answers; fi; }

# The trainer's own command, which also asserts what the loss is on.
watch() { # trainer rows arguments
  local trainer=$1 rows=$2
  shift 2
  "$WORK/venv-$trainer/bin/python" "$HERE/watch.py" "$trainer" "$(kind_of "$rows")" "$@"
}

python_recipe() { # trainer model rows
  "$WORK/venv-$1/bin/python" "$HERE/smoke.py" "$RUN/train.py" "$TINY/$2" "$TINY/$3.jsonl"
}

llama_factory() { # trainer model rows
  cp "$TINY/$3.jsonl" "$RUN/rows.jsonl"
  cd "$RUN" || return 1
  if [ -f convert.py ]; then "$WORK/venv-$1/bin/python" convert.py || return 1; fi
  watch "$1" "$3" train train.yaml model_name_or_path="$TINY/$2" max_steps=2 \
    output_dir=out cutoff_len=256 logging_steps=1 save_strategy=steps save_steps=2 bf16=false \
    use_cpu=true overwrite_cache=true || return 1
  ls out/*.safetensors
}

axolotl() { # trainer model rows
  cp "$TINY/$3.jsonl" "$RUN/rows.jsonl"
  cd "$RUN" || return 1
  if [ -f convert.py ]; then python3 convert.py || return 1; fi
  sed -i.bak "s#^base_model:.*#base_model: $TINY/$2#; s/^sequence_len:.*/sequence_len: 256/
    s/^bf16:.*/bf16: false/; s/^logging_steps:.*/logging_steps: 1/; /^saves_per_epoch:/d
    s/^attn_implementation:.*/attn_implementation: sdpa/; s/^sample_packing:.*/sample_packing: false/
    s#^output_dir:.*#output_dir: out#" train.yaml
  printf 'max_steps: 2\nsave_strategy: "no"\nlora_mlp_kernel: false\nlora_qkv_kernel: false\nlora_o_kernel: false\nlora_embedding_kernel: false\n' >> train.yaml
  watch "$1" "$3" train train.yaml --launcher python || return 1
  ls out/*.safetensors
}

ms_swift() { # trainer model rows
  cp "$TINY/$3.jsonl" "$RUN/rows.jsonl"
  cd "$RUN" || return 1
  if [ -f convert.py ]; then python3 convert.py || return 1; fi
  # A folder does not tell the model's type and template, which the hub's name does.
  local type=$2 template=$2 named=
  case $2 in
    llama) template=llama3_2 ;;
    gemma3) type=gemma3_text template=gemma3_text ;;
    mistral) template=llama ;;
  esac
  grep -q -- '--model_type ' train.sh || named="--model_type $type"
  grep -q -- '--template ' train.sh || named="$named --template $template"
  sed -i.bak "s#--model [^ ]*#--model $TINY/$2 $named#
    s#--max_length [0-9]*#--max_length 256#; s#--output_dir [^ ]*#--output_dir out#
    s#--logging_steps 10#--logging_steps 1 --max_steps 2 --use_cpu true#; s#CUDA_VISIBLE_DEVICES=0 ##
    s#--torch_dtype bfloat16#--torch_dtype float32#" train.sh
  # The script is run as it is; its `swift` is the one that is watched.
  mkdir bin
  printf '#!/bin/sh\nexec "%s" "%s" %s %s "$@"\n' "$WORK/venv-$1/bin/python" "$HERE/watch.py" "$1" \
    "$(kind_of "$3")" > bin/swift
  chmod +x bin/swift
  PATH=$RUN/bin:$WORK/venv-$1/bin:$PATH MODELSCOPE_CACHE=$RUN/cache sh train.sh || return 1
  find out -name '*.safetensors' | grep .
}

mlx() { # trainer model rows
  mkdir -p "$RUN/data"
  cp "$TINY/$3.jsonl" "$RUN/data/train.jsonl"
  cd "$RUN" || return 1
  sed -i.bak "s#^model:.*#model: $TINY/$2#; s#^iters:.*#iters: 32#; s#^save_every:.*#save_every: 16#
    s#^steps_per_report:.*#steps_per_report: 1#; s#^max_seq_length:.*#max_seq_length: 256#
    s#^adapter_path:.*#adapter_path: out#" train.yaml
  watch "$1" "$3" --config train.yaml || return 1
  ls out/*.safetensors
}

# One line of the table: trainer, runner, small model, rows, and what `advise recipe` is asked.
case_of() {
  local trainer=$1 runner=$2 model=$3 rows=$4 start=$SECONDS
  shift 4
  if [ ! -d "$WORK/venv-$trainer" ]; then
    skipped=$((skipped + 1))
    return
  fi
  local name="$trainer $model $*"
  if ! recipe "$@" --for "$trainer"; then
    bad=$((bad + 1))
    echo "WRONG    $name: $(head -1 "$RUN.err")"
    return
  fi
  if (PATH="$WORK/venv-$trainer/bin:$PATH" "$runner" "$trainer" "$model" "$rows") > "$RUN.log" 2>&1; then
    good=$((good + 1))
    echo "right    $name  $((SECONDS - start)) s  $(grep '^OK' "$RUN.log" | tail -1)"
  else
    bad=$((bad + 1))
    echo "WRONG    $name: $(grep -E 'Error' "$RUN.log" | tail -1 | cut -c1-300)  ($RUN.log)"
  fi
}

python_cases() {
  local t=$1
  case_of "$t" python_recipe qwen3 messages Qwen3-8B --technique lora
  case_of "$t" python_recipe qwen3 messages Qwen3-8B --technique qlora
  case_of "$t" python_recipe qwen3 sharegpt Qwen3-8B --technique lora --data-format sharegpt
  case_of "$t" python_recipe qwen3 alpaca Qwen3-8B --technique lora --data-format alpaca
  case_of "$t" python_recipe qwen3 prompt-completion Qwen3-8B --technique lora --data-format prompt-completion
  case_of "$t" python_recipe qwen3 alpaca Qwen/Qwen3-8B-Base --technique lora --data-format alpaca
  case_of "$t" python_recipe qwen3 prompt-completion Qwen/Qwen3-8B-Base --technique lora --data-format prompt-completion
  case_of "$t" python_recipe qwen3 text Qwen/Qwen3-8B-Base --technique lora --stage cpt
  case_of "$t" python_recipe qwen3 messages Qwen3-0.6B --technique full
  case_of "$t" python_recipe qwen3 preference Qwen3-8B --technique lora --stage dpo
  case_of "$t" python_recipe llama messages Llama-3.1-8B --technique lora --batch 2
  case_of "$t" python_recipe llama sharegpt Llama-3.1-8B --technique lora --data-format sharegpt
  case_of "$t" python_recipe gemma3 alpaca Gemma-3-1B --technique lora --data-format alpaca
  case_of "$t" python_recipe mistral sharegpt Mistral-7B-v0.3 --technique lora --data-format sharegpt
  case_of "$t" python_recipe phi3 alpaca Phi-3.5-mini --technique lora --data-format alpaca
  case_of "$t" python_recipe qwen3_5 alpaca Qwen3.5-4B --technique lora --data-format alpaca
}

other_cases() {
  local t=$1 r=$2
  case_of "$t" "$r" qwen3 messages Qwen3-8B --technique lora
  case_of "$t" "$r" llama messages Llama-3.1-8B --technique lora --batch 2
  case_of "$t" "$r" gemma3 messages Gemma-3-1B --technique lora
  case_of "$t" "$r" mistral messages Mistral-7B-v0.3 --technique lora
  case_of "$t" "$r" phi3 messages Phi-3.5-mini --technique lora
  case_of "$t" "$r" qwen3 messages Qwen3-0.6B --technique full
  case_of "$t" "$r" qwen3 text Qwen/Qwen3-8B-Base --technique lora --stage cpt
  if [ "$t" = mlx ]; then
    case_of "$t" "$r" qwen3 prompt-completion Qwen3-8B --technique lora --data-format prompt-completion
    return
  fi
  case_of "$t" "$r" qwen3 messages Qwen3-8B --technique qlora
  case_of "$t" "$r" qwen3 sharegpt Qwen3-8B --technique lora --data-format sharegpt
  case_of "$t" "$r" llama preference Llama-3.1-8B --technique lora --stage dpo
  case_of "$t" "$r" qwen3 alpaca Qwen/Qwen3-8B-Base --technique lora --data-format alpaca
  case_of "$t" "$r" qwen3 prompt-completion Qwen/Qwen3-8B-Base --technique lora --data-format prompt-completion
  [ "$t" = axolotl ] && return
  case_of "$t" "$r" qwen3 alpaca Qwen3-8B --technique lora --data-format alpaca
  case_of "$t" "$r" qwen3 prompt-completion Qwen3-8B --technique lora --data-format prompt-completion
}

[ $# -gt 0 ] || set -- trl unsloth llama-factory mlx axolotl ms-swift
for trainer in "$@"; do
  case $trainer in
    trl) python_cases trl ;;
    unsloth) python_cases unsloth ;;
    llama-factory) other_cases llama-factory llama_factory ;;
    mlx) other_cases mlx mlx ;;
    axolotl) other_cases axolotl axolotl ;;
    ms-swift) other_cases ms-swift ms_swift ;;
    *) echo "no such trainer: $trainer"; exit 64 ;;
  esac
done
echo "right $good, wrong $bad, skipped $skipped"
[ "$bad" = 0 ]
