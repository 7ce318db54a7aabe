#!/usr/bin/env python3
"""Writes model-types.jsonl: for every model type that transformers has and our table names, a small
configuration as transformers writes it, the weights that transformers builds of it, and the layers
with a window. Nothing is downloaded, nothing is allocated (meta device).

    pip install torch transformers==5.23.0
    python3 model_types.py > model-types.jsonl

`uncounted` are weights that the estimate leaves out, with the reason beside the type below.
"""

import json
import warnings

import torch
import transformers
from transformers import AutoConfig, AutoModel, AutoModelForCausalLM

warnings.filterwarnings("ignore")
transformers.logging.set_verbosity_error()

BASE = dict(
    hidden_size=96, intermediate_size=200, num_hidden_layers=8, num_attention_heads=6,
    num_key_value_heads=3, vocab_size=1000, max_position_embeddings=4096, pad_token_id=0,
    bos_token_id=1, eos_token_id=2)
LATENT = dict(
    kv_lora_rank=24, q_lora_rank=40, qk_nope_head_dim=16, qk_rope_head_dim=8, v_head_dim=20,
    num_key_value_heads=6)
ROUTED = dict(
    n_routed_experts=8, num_experts_per_tok=2, moe_intermediate_size=48, n_shared_experts=1,
    n_group=1, topk_group=1)
LINEAR = dict(
    linear_num_key_heads=2, linear_num_value_heads=4, linear_key_head_dim=16,
    linear_value_head_dim=24, linear_conv_kernel_dim=4, head_dim=32)
EXPERTS = dict(num_experts=8, num_experts_per_tok=2, moe_intermediate_size=48)
LOCAL = dict(num_local_experts=8, num_experts_per_tok=2)
SHARED = dict(shared_expert_intermediate_size=64)
WINDOW = dict(sliding_window=64)
ASKED = dict(use_sliding_window=True, sliding_window=64, max_window_layers=5)
OLD = dict(hidden_size=96, num_hidden_layers=8, num_attention_heads=6, vocab_size=1000)
GPT = dict(n_embd=96, n_layer=8, n_head=6, n_positions=300, vocab_size=1000)
GEMMA4 = dict(
    head_dim=24, global_head_dim=40, sliding_window=64, vocab_size_per_layer_input=500,
    hidden_size_per_layer_input=0, num_kv_shared_layers=0)
LLAMA4 = dict(
    head_dim=16, num_local_experts=8, num_experts_per_tok=1, intermediate_size_mlp=150,
    attention_chunk_size=64)
GLM4 = dict(ROUTED, first_k_dense_replace=2, head_dim=16)
HYBRID = dict(
    LOCAL, shared_intermediate_size=64, mamba_n_heads=12, mamba_d_head=16, mamba_d_state=16,
    mamba_n_groups=1, mamba_expand=2,
    layer_types=["mamba", "mamba", "mamba", "attention"] * 2)
MAMBA2 = dict(
    hidden_size=96, num_hidden_layers=8, state_size=16, vocab_size=1000, num_heads=12, head_dim=16,
    n_groups=2)
OPT = dict(OLD, ffn_dim=200, max_position_embeddings=300, word_embed_proj_dim=96)

# Type, whether BASE is left out, fields, weights that are not counted.
ROWS = [
    ("llama", False, {}, 0), ("llama", False, dict(attention_bias=True), 0),
    ("llama", False, dict(mlp_bias=True, tie_word_embeddings=True), 0),
    ("granite", False, dict(attention_bias=True), 0), ("arcee", False, dict(mlp_bias=True), 0),
    ("mistral", False, WINDOW, 0), ("ministral", False, dict(WINDOW, head_dim=16), 0),
    ("ministral3", False, dict(head_dim=16), 0),
    ("mistral4", False, dict(LATENT, **ROUTED), 0), ("phi3", False, WINDOW, 0),
    ("mixtral", False, LOCAL, 0), ("granitemoe", False, LOCAL, 0),
    ("granitemoeshared", False, dict(LOCAL, shared_intermediate_size=64), 0),
    ("granitemoehybrid", False, HYBRID, 0),
    ("qwen2", False, {}, 0), ("qwen2", False, ASKED, 0),
    ("qwen2_vl_text", False, {}, 0), ("qwen2_5_vl_text", False, {}, 0),
    ("qwen2_moe", False, dict(EXPERTS, **SHARED), 0),
    ("qwen2_moe", False, dict(EXPERTS, **SHARED, decoder_sparse_step=2), 0),
    ("qwen2_moe", False, dict(EXPERTS, **SHARED, mlp_only_layers=[0, 1], qkv_bias=False), 0),
    ("qwen3", False, dict(ASKED, head_dim=24), 0),
    ("qwen3", False, dict(head_dim=24, attention_bias=True), 0),
    ("qwen3_moe", False, dict(EXPERTS, head_dim=24), 0),
    ("qwen3_vl_text", False, dict(head_dim=24), 0),
    ("qwen3_vl_moe_text", False, dict(EXPERTS, head_dim=24), 0),
    ("qwen3_next", False, dict(EXPERTS, **LINEAR, **SHARED), 0),
    ("qwen3_5_text", False, LINEAR, 0),
    ("qwen3_5_moe_text", False, dict(EXPERTS, **LINEAR, **SHARED), 0),
    ("hunyuan_v1_dense", False, dict(head_dim=16, attention_bias=True), 0),
    # Two numbers of the activation in every layer.
    ("apertus", False, dict(head_dim=16), 16),
    ("gemma", False, dict(head_dim=24), 0), ("gemma2", False, dict(WINDOW, head_dim=24), 0),
    ("gemma3_text", False, dict(WINDOW, head_dim=24, attention_bias=True), 0),
    ("gemma3n_text", False, dict(
        WINDOW, head_dim=24, intermediate_size=[200] * 8, activation_sparsity_pattern=[0.0] * 8,
        vocab_size_per_layer_input=500, hidden_size_per_layer_input=16, num_kv_shared_layers=3,
        laurel_rank=8), 0),
    ("gemma4_text", False, GEMMA4, 0),
    ("gemma4_text", False, dict(
        GEMMA4, num_hidden_layers=12, vocab_size_per_layer_input=500,
        hidden_size_per_layer_input=16, num_kv_shared_layers=3, use_double_wide_mlp=True), 0),
    # Scales of the router.
    ("gemma4_text", False, dict(
        GEMMA4, num_global_key_value_heads=2, attention_k_eq_v=True, enable_moe_block=True,
        num_experts=8, top_k_experts=2, moe_intermediate_size=48), 832),
    ("glm", False, dict(head_dim=16), 0), ("glm", False, dict(head_dim=16, attention_bias=False), 0),
    ("glm4", False, dict(head_dim=16), 0), ("glm4v_text", False, {}, 0),
    ("glm4_moe", False, GLM4, 0),
    ("glm4_moe", False, dict(GLM4, use_qk_norm=True, attention_bias=True), 0),
    ("glm4v_moe_text", False, GLM4, 0),
    ("glm4_moe_lite", False, dict(LATENT, **ROUTED), 0),
    ("deepseek_v2", False, dict(LATENT, **ROUTED, first_k_dense_replace=1), 0),
    ("deepseek_v3", False, dict(LATENT, **ROUTED, first_k_dense_replace=3), 0),
    ("deepseek_v3", False, dict(LATENT, **ROUTED, q_lora_rank=None), 0),
    ("olmo", False, {}, 0), ("olmo2", False, dict(attention_bias=True), 0),
    ("olmo3", False, WINDOW, 0), ("olmoe", False, dict(num_experts=8, num_experts_per_tok=2), 0),
    ("smollm3", False, {}, 0), ("llama4_text", False, LLAMA4, 0),
    ("llama4_text", False, dict(LLAMA4, interleave_moe_layer_step=2), 0),
    ("llama4_text", False, dict(LLAMA4, no_rope_layers=[1, 1, 0, 1, 1, 0, 1, 1]), 0),
    # Gates and norms of the layers that look at images.
    ("mllama_text_model", False, dict(cross_attention_layers=[3, 6]), 836),
    ("internlm3", False, dict(head_dim=16), 0),
    ("gpt_oss", False, dict(LOCAL, **WINDOW, head_dim=16), 0),
    ("gpt_oss", False, dict(LOCAL, **WINDOW, head_dim=16, attention_bias=False), 0),
    ("phimoe", False, dict(LOCAL, **WINDOW, attention_bias=True, lm_head_bias=True), 0),
    ("cohere", False, dict(use_qk_norm=True), 0), ("cohere2", False, dict(WINDOW, head_dim=16), 0),
    ("exaone4", False, dict(WINDOW, sliding_window_pattern=4), 0),
    ("ernie4_5", False, dict(head_dim=16, use_bias=True), 0),
    # A number that corrects each expert's score.
    ("ernie4_5_moe", False, dict(
        moe_num_experts=8, moe_k=2, moe_intermediate_size=48, moe_num_shared_experts=2,
        moe_layer_start_index=1, moe_layer_end_index=7, moe_layer_interval=1), 56),
    ("seed_oss", False, dict(head_dim=16), 0),
    ("seed_oss", False, dict(head_dim=16, attention_out_bias=True), 0),
    ("mamba", True, dict(
        hidden_size=96, intermediate_size=192, num_hidden_layers=8, state_size=16, vocab_size=1000,
        conv_kernel=4, time_step_rank=6), 0),
    ("mamba2", True, MAMBA2, 0), ("mamba2", True, dict(MAMBA2, tie_word_embeddings=True), 0),
    ("gpt2", True, GPT, 0), ("gpt_bigcode", True, dict(GPT, n_inner=400), 0),
    ("gpt_bigcode", True, dict(GPT, n_inner=400, multi_query=False), 0),
    ("gptj", True, dict(GPT, rotary_dim=8), 0),
    ("gpt_neo", True, dict(
        hidden_size=96, num_layers=8, num_heads=6, max_position_embeddings=300, vocab_size=1000,
        attention_types=[[["global", "local"], 4]]), 0),
    ("biogpt", True, dict(OLD, intermediate_size=200, max_position_embeddings=300), 0),
    ("opt", True, OPT, 0), ("opt", True, dict(OPT, enable_bias=False), 0),
    ("gpt_neox", True, dict(OLD, intermediate_size=200), 0),
    ("gpt_neox", True, dict(OLD, intermediate_size=200, attention_bias=False), 0),
    ("phi", False, dict(num_key_value_heads=6), 0),
    # Biases of the norms of queries and keys.
    ("phi", False, dict(num_key_value_heads=6, qk_layernorm=True), 256),
    ("bloom", True, dict(hidden_size=96, n_layer=8, n_head=6, vocab_size=1000), 0),
    ("mpt", True, dict(
        d_model=96, n_layers=8, n_heads=6, max_seq_len=300, vocab_size=1000, no_bias=False), 0),
    ("falcon", True, OLD, 0), ("falcon", True, dict(OLD, multi_query=False, bias=True), 0),
    ("falcon", True, dict(OLD, parallel_attn=False), 0),
    ("falcon", True, dict(OLD, new_decoder_architecture=True, num_kv_heads=3), 0),
    ("falcon", True, dict(
        OLD, new_decoder_architecture=True, num_kv_heads=3, num_ln_in_parallel_attn=1), 0),
    ("starcoder2", False, WINDOW, 0), ("starcoder2", False, dict(WINDOW, use_bias=False), 0),
    ("stablelm", False, {}, 0), ("stablelm", False, dict(use_qkv_bias=True), 0),
    ("stablelm", False, dict(qk_layernorm=True, use_parallel_residual=True), 0),
    ("nemotron", False, dict(head_dim=16, attention_bias=True), 0),
]


def build(config, kind):
    """The model's weights, a tied output layer once, an untied one also where there is no class."""
    with torch.device("meta"):
        if kind == "mllama_text_model":
            model = transformers.MllamaForCausalLM(config)
        else:
            try:
                model = AutoModelForCausalLM.from_config(config)
            except ValueError:
                model = AutoModel.from_config(config)
    weights = sum(each.numel() for each in model.parameters())
    is_tied = getattr(config, "tie_word_embeddings", False)
    table = model.get_input_embeddings().weight
    head = model.get_output_embeddings()
    if head is None:
        return weights + (0 if is_tied else table.numel())
    return weights - (table.numel() if is_tied and head.weight is not table else 0)


def without_noise(file):
    """Numbers, switches and lists that could mean a dimension."""
    def is_noise(key, value):
        return value is None or isinstance(value, float) or key.endswith("_token_id") or key in (
            "transformers_version", "_name_or_path", "rope_parameters", "architectures",
            "use_cache", "pretraining_tp", "output_router_logits", "return_dict", "dtype",
            "chunk_size_feed_forward", "is_encoder_decoder", "output_hidden_states", "id2label",
            "label2id", "problem_type", "output_attentions", "activation_sparsity_pattern")
    return {key: value for key, value in file.items() if not is_noise(key, value)}


# What older or sparse files leave out, where it is the class's own value.
OPTIONAL = """
    tie_word_embeddings attention_bias mlp_bias use_bias bias qkv_bias use_qkv_bias lm_head_bias
    attention_out_bias enable_bias no_bias use_qk_norm qk_layernorm use_parallel_residual
    parallel_attn multi_query new_decoder_architecture hidden_act hidden_activation
    sliding_window_pattern _sliding_window_pattern use_sliding_window max_window_layers layer_types
    mlp_layer_types first_k_dense_replace decoder_sparse_step mlp_only_layers attn_output_gate
    full_attention_interval interleave_moe_layer_step no_rope_layers moe_layers time_step_rank
    num_ln_in_parallel_attn
""".split()

for kind, is_alone, fields, uncounted in ROWS:
    own = fields if is_alone else {**BASE, **fields}
    config = AutoConfig.for_model(kind, **own)
    # The class's own values at these dimensions: what does not come from an optional field.
    plain = AutoConfig.for_model(kind, **{k: v for k, v in own.items() if k not in OPTIONAL})
    usual = plain.to_dict()
    full = without_noise(config.to_dict())
    # Whether a nested part is tied is said outside of it.
    kept = ["tie_word_embeddings"] if kind.endswith("_text") else []
    sparse = {
        k: v for k, v in full.items() if k in kept or k not in OPTIONAL or v != usual.get(k)}
    files = [full] if sparse == full else [full, sparse]
    if kind == "granitemoehybrid":
        files = [full, {**full, "layer_types": fields["layer_types"]}]
    # As `DynamicCache` does: a window without a list of layers is everyone's.
    kinds = getattr(config, "layer_types", None) or (
        ["sliding_attention"] * 8 if getattr(config, "sliding_window", None) else [])
    windows = sum(each in ("sliding_attention", "chunked_attention") for each in kinds)
    for file in files:
        row = {"weights": build(config, kind), "uncounted": uncounted, "windows": windows}
        row["config"] = {**file, "model_type": kind}
        print(json.dumps(row, separators=(",", ":"), default=str))
