extension NamesPage {
  static let grammar = """
    # Names

    What a repository, a file name or an ollama tag says, and what wins when two readings are
    possible.

    <!-- Made by NamesPage.markdown(); a test compares the two. -->

    ## Grammar

    ```
    text         = [scheme] [host "/"] place ["@" revision]
    place        = [owner "/"] name ["/" folder]* ["/" file]        a hub repository
                 | [namespace "/"] name ":" tag                     ollama, or a GGUF repository's file
                 | "models--" owner "--" name "/snapshots/" …       the hub's cache
                 | path                                             a local file or folder
    name         = [owner "_"] [part "-"] line fact* ending
    part         = "mmproj" | "mtp"
    line         = known line [version] | words
    fact         = size | active | variant | speciality | date | context | version | suffix | word
    size         = number ("B" | "M" | "T") | digits "b" digits | experts "x" size | "E" size
    active       = "A" size | size "-" experts "E"
    date         = yymm | mmdd | yyyy | yyyy-mm | yyyy-mm-dd | mm-yyyy | yymmdd | yyyymmdd
    context      = number "k" | number "M" beside a size | "ctx" number
    ending       = [shard] [".gguf" | ".safetensors" | …]
    shard        = digits "-of-" digits
    ```

    A name is cut into pieces at everything that is neither a letter nor a digit; a dot between two
    digits is a decimal point. The pieces are read from left to right, once.

    ## What wins

    1. **The owner is never read for facts.** `4bit/Llama-2-13b-chat-hf` is not quantized. One
       owner says what all its repositories are: `mlx-community` holds MLX weights.
    2. **The first reading that fits**: shard, suffix, line, number, word.
    3. **The longest suffix**: `unsloth-bnb-4bit` before `bnb-4bit` before `4bit`, `q4_k_m`
       before `q4`.
    4. **A method and its bits are one thing**: `GPTQ-Int4` and `Int4-GPTQ` are `gptq-int4`,
       `MLX-4bit` is `mlx-4bit`, `AWQ-INT4` is `awq`. A GGUF file is called by its type; only
       `gguf` when it has none.
    5. **The file before the repository** for storage, its bits too; the repository before the
       file for the rest.
    6. **Two suffixes that disagree**: the last one, and the name is ambiguous. Small floats and
       integers side by side (`NVFP4-FP8`) are a mixture: what has the fewest bits counts, and a
       note names the rest; `FP16Mix` and `Int8Mix` beside a suffix only make a note. `4bit` alone
       is ambiguous, because it does not say by which method; `4b-128g` and `4bit-128g` are GPTQ.
       `a16w4` is `w4a16`; `w4g64` has 4 bits in groups of 64; a number behind EXL2 or EXL3 counts
       bits. Groups have 16 to 1024 weights, by powers of two: `7g` is none.
    7. **The first line is the model's, a later one is what it was made from**:
       `Hermes-3-Llama-3.1-8B` is Hermes 3 made from Llama 3.1. Llama directly in front of a
       derived line is what its licence demands, not the line: `Llama-3.1-Tulu-3-8B` is Tulu 3.
       So is a line in front of Minitron and Nemotron. Unknown words in front of a known line
       are words (`Huihui-Qwen3.8-27B`), unless a size or a version of their own follows them
       (`Sakura-14B-Qwen2.5`). Specialities are no part of a line: `Qwen2.5-Coder` is the line
       Qwen.
    8. **A number right behind the line is its version** (`Llama-3.1`, `gemma-3n`, `glm-4v`),
       also when it is written `3-1` or `2_5`. Otherwise the first `v` number is the version;
       one more is the `revision`, and so is one that belongs to a word after the size
       (`Yi-34B-200K-AEZAKMI-v2`).
    9. **An underscore is a decimal point** after one or two digits that do not follow an
       underscore, and before one digit or a size of one digit: `Qwen-1_8B` is 1.8B, `Llama_3_8B`
       is Llama 3 with 8B. Behind a line or a `v` only before one digit: `internlm2_5` is 2.5, but
       `llama2_7b` is Llama 2 with 7B. Behind a whole version comes a size: `qwen2_5_1_5b`.
    10. **`B` and `M` are parameters**, unless `tokens`, a training step (`step-50K-105b`) or a
        `T` beside a total size says that they are tokens: `1.1B-…-3T` was trained with 3
        trillion. `1M` to `10M` beside a size are tokens of context.
    11. **Of two sizes the first**, and the name is ambiguous; not so after `from` or
        `distilled`, and not for a mixture of experts, where the smaller of two neighbours is
        the active one (`OLMoE-1B-7B`). `8x7B` is 56, an upper bound: experts share layers; the
        catalog's count takes its place where the model is known. `17B-16E` is 17 active, the
        total unsaid, and so is ollama's `16x17b` of Llama 4. `E4B` counts effective parameters.
    12. **Four digits are a date** when they can be one: month and day first (`0324`, `1124`),
        then year and month (`2407`), then a year (`2024`).
    13. **`k` is 1024** for powers of two, and what it abbreviates for `131k`, `262k`, `1048k`;
        else it is 1000.
    14. **Reasoning wins over instruct and chat**; base beside another variant is ambiguous and
        the later wins. Lines can imply a variant: QwQ, DeepSeek-R1, GLM-Z1 and Magistral
        reason. A line without a word for its variant has none: the name of Qwen3-8B does not
        say that it is tuned.
    15. `base` is a size for encoders (`bert-base`, `m3e-base`) and beside `embedding` or
        `reranker`, `PT` is PyTorch for ERNIE, `text` is base in an ollama tag. A word for a size
        behind a suffix is of the quantization, behind another word of that word.
    16. `isDynamic` is Unsloth's choice of bits per layer. `FP8-Dynamic` is something else and
        only a suffix.

    ## Which model a name means

    A name means a model of the catalog when it says the same, storage and packaging aside: line,
    version (`4` is `4.0`), revision, date, purpose, size, words, and what it was made from, as
    the model's name or one of its repositories says them. The order does not matter, so that
    ollama's long tags are found.

    - A name that says neither a number nor a word for a size never means a model that has a word:
      `GLM-4.7` is not `GLM-4.7-Flash`. A number may be left out only by a plain name, such as
      `llama3.3`, whose line has one size; the word only where the number tells
      (`deepseek-coder-v2:16b`).
    - A date or a word that no repository of the model has makes another model of it. Then the
      catalog's editions, or its models of the same line, are named.
    - A context length that the model takes anyway changes nothing (`Qwen3-8B-128K-GGUF`).
    - A part of a model, such as an `mmproj` file, means none.
    - A short tag of ollama that stands for a later model means that one, whatever it was once.

    ## How far a label may be off

    Labels round, and leave out embeddings or the tower for images. A label agrees with a model
    when one of its counts (all parameters, the language model's, what trainers load) lies
    between 0.85 of the label and 1.35 of it, or 0.7 billion above it if that is more (but not
    more than twice the label). For `8x7B` the model must lie between 0.7 of the label and the
    label; for `E4B` it must store no fewer than the label says.

    """
}
