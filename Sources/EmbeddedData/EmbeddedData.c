#include "EmbeddedData.h"

// One line for each file of Data/families/, by name. A new family is added here.
static const unsigned char families[] = {
#embed "../../Data/families/baichuan-m2.json" suffix(, 0, )
#embed "../../Data/families/baichuan2.json" suffix(, 0, )
#embed "../../Data/families/bio-medical-llama-3.json" suffix(, 0, )
#embed "../../Data/families/bloom.json" suffix(, 0, )
#embed "../../Data/families/chatglm.json" suffix(, 0, )
#embed "../../Data/families/chatglm2.json" suffix(, 0, )
#embed "../../Data/families/chatglm3.json" suffix(, 0, )
#embed "../../Data/families/codegeex4.json" suffix(, 0, )
#embed "../../Data/families/codegemma.json" suffix(, 0, )
#embed "../../Data/families/codellama.json" suffix(, 0, )
#embed "../../Data/families/codeqwen1.5.json" suffix(, 0, )
#embed "../../Data/families/codestral-mamba.json" suffix(, 0, )
#embed "../../Data/families/codestral.json" suffix(, 0, )
#embed "../../Data/families/deepseek-coder-v2.json" suffix(, 0, )
#embed "../../Data/families/deepseek-coder.json" suffix(, 0, )
#embed "../../Data/families/deepseek-llm.json" suffix(, 0, )
#embed "../../Data/families/deepseek-r1-distill.json" suffix(, 0, )
#embed "../../Data/families/deepseek-r1.json" suffix(, 0, )
#embed "../../Data/families/deepseek-v2.json" suffix(, 0, )
#embed "../../Data/families/deepseek-v3.json" suffix(, 0, )
#embed "../../Data/families/deepseek-v4.json" suffix(, 0, )
#embed "../../Data/families/deepseek-vl2.json" suffix(, 0, )
#embed "../../Data/families/devstral.json" suffix(, 0, )
#embed "../../Data/families/gemma-2.json" suffix(, 0, )
#embed "../../Data/families/gemma-3.json" suffix(, 0, )
#embed "../../Data/families/gemma-3n.json" suffix(, 0, )
#embed "../../Data/families/gemma-4.json" suffix(, 0, )
#embed "../../Data/families/gemma.json" suffix(, 0, )
#embed "../../Data/families/glm-4-0414.json" suffix(, 0, )
#embed "../../Data/families/glm-4.1v.json" suffix(, 0, )
#embed "../../Data/families/glm-4.5.json" suffix(, 0, )
#embed "../../Data/families/glm-4.6.json" suffix(, 0, )
#embed "../../Data/families/glm-4.7.json" suffix(, 0, )
#embed "../../Data/families/glm-4.json" suffix(, 0, )
#embed "../../Data/families/glm-4v.json" suffix(, 0, )
#embed "../../Data/families/gpt-oss.json" suffix(, 0, )
#embed "../../Data/families/gpt2.json" suffix(, 0, )
#embed "../../Data/families/granite-3.3.json" suffix(, 0, )
#embed "../../Data/families/granite-4.0.json" suffix(, 0, )
#embed "../../Data/families/granite-4.1.json" suffix(, 0, )
#embed "../../Data/families/huatuogpt-3.json" suffix(, 0, )
#embed "../../Data/families/huatuogpt-o1.json" suffix(, 0, )
#embed "../../Data/families/huatuogpt2.json" suffix(, 0, )
#embed "../../Data/families/internlm2.5.json" suffix(, 0, )
#embed "../../Data/families/internlm3.json" suffix(, 0, )
#embed "../../Data/families/llama-2.json" suffix(, 0, )
#embed "../../Data/families/llama-3.1.json" suffix(, 0, )
#embed "../../Data/families/llama-3.2-vision.json" suffix(, 0, )
#embed "../../Data/families/llama-3.2.json" suffix(, 0, )
#embed "../../Data/families/llama-3.3.json" suffix(, 0, )
#embed "../../Data/families/llama-3.json" suffix(, 0, )
#embed "../../Data/families/llama-4.json" suffix(, 0, )
#embed "../../Data/families/magistral.json" suffix(, 0, )
#embed "../../Data/families/mathstral.json" suffix(, 0, )
#embed "../../Data/families/medgemma.json" suffix(, 0, )
#embed "../../Data/families/ministral-3.json" suffix(, 0, )
#embed "../../Data/families/ministral.json" suffix(, 0, )
#embed "../../Data/families/mistral-7b.json" suffix(, 0, )
#embed "../../Data/families/mistral-large.json" suffix(, 0, )
#embed "../../Data/families/mistral-medium.json" suffix(, 0, )
#embed "../../Data/families/mistral-nemo.json" suffix(, 0, )
#embed "../../Data/families/mistral-small.json" suffix(, 0, )
#embed "../../Data/families/mixtral.json" suffix(, 0, )
#embed "../../Data/families/olmo-2.json" suffix(, 0, )
#embed "../../Data/families/olmo-3.json" suffix(, 0, )
#embed "../../Data/families/phi-1.5.json" suffix(, 0, )
#embed "../../Data/families/phi-1.json" suffix(, 0, )
#embed "../../Data/families/phi-2.json" suffix(, 0, )
#embed "../../Data/families/phi-3-vision.json" suffix(, 0, )
#embed "../../Data/families/phi-3.5-vision.json" suffix(, 0, )
#embed "../../Data/families/phi-3.5.json" suffix(, 0, )
#embed "../../Data/families/phi-3.json" suffix(, 0, )
#embed "../../Data/families/phi-4-mini-reasoning.json" suffix(, 0, )
#embed "../../Data/families/phi-4-mini.json" suffix(, 0, )
#embed "../../Data/families/phi-4-multimodal.json" suffix(, 0, )
#embed "../../Data/families/phi-4-reasoning-vision.json" suffix(, 0, )
#embed "../../Data/families/phi-4-reasoning.json" suffix(, 0, )
#embed "../../Data/families/phi-4.json" suffix(, 0, )
#embed "../../Data/families/pixtral.json" suffix(, 0, )
#embed "../../Data/families/qwen.json" suffix(, 0, )
#embed "../../Data/families/qwen1.5.json" suffix(, 0, )
#embed "../../Data/families/qwen2-math.json" suffix(, 0, )
#embed "../../Data/families/qwen2-vl.json" suffix(, 0, )
#embed "../../Data/families/qwen2.5-coder.json" suffix(, 0, )
#embed "../../Data/families/qwen2.5-math.json" suffix(, 0, )
#embed "../../Data/families/qwen2.5-vl.json" suffix(, 0, )
#embed "../../Data/families/qwen2.5.json" suffix(, 0, )
#embed "../../Data/families/qwen2.json" suffix(, 0, )
#embed "../../Data/families/qwen3-coder.json" suffix(, 0, )
#embed "../../Data/families/qwen3-next.json" suffix(, 0, )
#embed "../../Data/families/qwen3-vl.json" suffix(, 0, )
#embed "../../Data/families/qwen3.5.json" suffix(, 0, )
#embed "../../Data/families/qwen3.6.json" suffix(, 0, )
#embed "../../Data/families/qwen3.8.json" suffix(, 0, )
#embed "../../Data/families/qwen3.json" suffix(, 0, )
#embed "../../Data/families/qwq.json" suffix(, 0, )
#embed "../../Data/families/smollm.json" suffix(, 0, )
#embed "../../Data/families/smollm2.json" suffix(, 0, )
#embed "../../Data/families/smollm3.json" suffix(, 0, )
#embed "../../Data/families/starcoder2.json" suffix(, 0, )
#embed "../../Data/families/tinyllama.json" suffix(, 0, )
#embed "../../Data/families/wenzhong.json" suffix(, 0, )
#embed "../../Data/families/wizardcoder.json" suffix(, 0, )
#embed "../../Data/families/xunzi.json" suffix(, 0, )
#embed "../../Data/families/yi-1.5.json" suffix(, 0, )
#embed "../../Data/families/yi.json" suffix(, 0, )
};

const unsigned char *embedded_families_start(void) { return families; }
size_t embedded_families_length(void) { return sizeof families; }

static const unsigned char licenses[] = {
#embed "../../Data/licenses.json" suffix(, 0)
};
const unsigned char *embedded_licenses_start(void) { return licenses; }

static const unsigned char tasks[] = {
#embed "../../Data/tasks.json" suffix(, 0)
};
const unsigned char *embedded_tasks_start(void) { return tasks; }

static const unsigned char languages[] = {
#embed "../../Data/languages.json" suffix(, 0)
};
const unsigned char *embedded_languages_start(void) { return languages; }

static const unsigned char thresholds[] = {
#embed "../../Data/thresholds.json" suffix(, 0)
};
const unsigned char *embedded_thresholds_start(void) { return thresholds; }

static const unsigned char tiers[] = {
#embed "../../Data/tiers.json" suffix(, 0)
};
const unsigned char *embedded_tiers_start(void) { return tiers; }

static const unsigned char sources[] = {
#embed "../../Data/sources.json" suffix(, 0)
};
const unsigned char *embedded_sources_start(void) { return sources; }

static const unsigned char gpus[] = {
#embed "../../Data/gpus.json" suffix(, 0)
};
const unsigned char *embedded_gpus_start(void) { return gpus; }

// One line for each file of Data/trainers/, by name.
static const unsigned char trainers[] = {
#embed "../../Data/trainers/axolotl.json" suffix(, 0, )
#embed "../../Data/trainers/llama-factory.json" suffix(, 0, )
#embed "../../Data/trainers/llama.cpp.json" suffix(, 0, )
#embed "../../Data/trainers/mlx.json" suffix(, 0, )
#embed "../../Data/trainers/ms-swift.json" suffix(, 0, )
#embed "../../Data/trainers/ollama.json" suffix(, 0, )
#embed "../../Data/trainers/trl.json" suffix(, 0, )
#embed "../../Data/trainers/unsloth.json" suffix(, 0, )
#embed "../../Data/trainers/vllm.json" suffix(, 0, )
};
const unsigned char *embedded_trainers_start(void) { return trainers; }
size_t embedded_trainers_length(void) { return sizeof trainers; }

static const unsigned char hyperparameters[] = {
#embed "../../Data/hyperparameters.json" suffix(, 0)
};
const unsigned char *embedded_hyperparameters_start(void) { return hyperparameters; }

static const unsigned char model_types[] = {
#embed "../../Data/model-types.json" suffix(, 0)
};
const unsigned char *embedded_model_types_start(void) { return model_types; }

static const unsigned char zh[] = {
#embed "../../Data/zh.json" suffix(, 0)
};
const unsigned char *embedded_zh_start(void) { return zh; }

// One line for each file of Data/evidence/, by name.
static const unsigned char evidence[] = {
#embed "../../Data/evidence/arena.json" suffix(, 0, )
#embed "../../Data/evidence/euroeval.json" suffix(, 0, )
#embed "../../Data/evidence/swallow.json" suffix(, 0, )
};
const unsigned char *embedded_evidence_start(void) { return evidence; }
size_t embedded_evidence_length(void) { return sizeof evidence; }

// One line for each file of Data/evidence/standings/, by name.
static const unsigned char standings[] = {
#embed "../../Data/evidence/standings/chat.json" suffix(, 0, )
#embed "../../Data/evidence/standings/classification.json" suffix(, 0, )
#embed "../../Data/evidence/standings/code.json" suffix(, 0, )
#embed "../../Data/evidence/standings/cs.json" suffix(, 0, )
#embed "../../Data/evidence/standings/customer-service.json" suffix(, 0, )
#embed "../../Data/evidence/standings/da.json" suffix(, 0, )
#embed "../../Data/evidence/standings/de.json" suffix(, 0, )
#embed "../../Data/evidence/standings/el.json" suffix(, 0, )
#embed "../../Data/evidence/standings/en.json" suffix(, 0, )
#embed "../../Data/evidence/standings/es.json" suffix(, 0, )
#embed "../../Data/evidence/standings/fi.json" suffix(, 0, )
#embed "../../Data/evidence/standings/fr.json" suffix(, 0, )
#embed "../../Data/evidence/standings/function-calling.json" suffix(, 0, )
#embed "../../Data/evidence/standings/hu.json" suffix(, 0, )
#embed "../../Data/evidence/standings/is.json" suffix(, 0, )
#embed "../../Data/evidence/standings/it.json" suffix(, 0, )
#embed "../../Data/evidence/standings/ja.json" suffix(, 0, )
#embed "../../Data/evidence/standings/knowledge.json" suffix(, 0, )
#embed "../../Data/evidence/standings/ko.json" suffix(, 0, )
#embed "../../Data/evidence/standings/legal.json" suffix(, 0, )
#embed "../../Data/evidence/standings/math.json" suffix(, 0, )
#embed "../../Data/evidence/standings/medical.json" suffix(, 0, )
#embed "../../Data/evidence/standings/nl.json" suffix(, 0, )
#embed "../../Data/evidence/standings/no.json" suffix(, 0, )
#embed "../../Data/evidence/standings/pl.json" suffix(, 0, )
#embed "../../Data/evidence/standings/pt.json" suffix(, 0, )
#embed "../../Data/evidence/standings/reasoning.json" suffix(, 0, )
#embed "../../Data/evidence/standings/ro.json" suffix(, 0, )
#embed "../../Data/evidence/standings/roleplay.json" suffix(, 0, )
#embed "../../Data/evidence/standings/ru.json" suffix(, 0, )
#embed "../../Data/evidence/standings/summarization.json" suffix(, 0, )
#embed "../../Data/evidence/standings/sv.json" suffix(, 0, )
#embed "../../Data/evidence/standings/translation.json" suffix(, 0, )
#embed "../../Data/evidence/standings/uk.json" suffix(, 0, )
#embed "../../Data/evidence/standings/vision.json" suffix(, 0, )
#embed "../../Data/evidence/standings/writing.json" suffix(, 0, )
#embed "../../Data/evidence/standings/zh.json" suffix(, 0, )
};
const unsigned char *embedded_standings_start(void) { return standings; }
size_t embedded_standings_length(void) { return sizeof standings; }
