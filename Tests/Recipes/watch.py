"""Runs a trainer's own command and asserts that its loss is finite, and what it is on.

usage: watch.py llama-factory|axolotl|ms-swift|mlx answers|text ARGUMENT…

The arguments are those of the trainer's command: `llamafactory-cli`, `axolotl`, `swift`,
`mlx_lm.lora`. What is watched are the batches on their way into the model, in the trainer's own
process, so the masks are the ones that it made of the recipe and trained with.
"""

import importlib
import math
import runpy
import sys

import masks

trained = []
losses = []
kind = "answers"


def note(tokenizer, ids, is_trained):
    trained.append(tokenizer.decode([token for token, is_on in zip(ids, is_trained) if is_on]))


def watch_transformers():
    """Every batch with labels: the model's loss is on those that are not -100."""
    import transformers

    prepare = transformers.Trainer._prepare_inputs

    def watched(self, inputs):
        tokenizer = self.processing_class
        tokenizer = getattr(tokenizer, "tokenizer", tokenizer)
        ids = inputs["input_ids"]
        if kind != "text":
            masks.check_start(tokenizer, ids.tolist())
        if "labels" in inputs:
            for row in inputs["labels"].tolist():
                note(tokenizer, row, [token != -100 for token in row])
        elif "completion_mask" in inputs:
            for row, mask in zip(ids.tolist(), inputs["completion_mask"].tolist()):
                note(tokenizer, row, mask)
        return prepare(self, inputs)

    log = transformers.Trainer.log

    def logged(self, logs, *arguments, **options):
        if "loss" in logs:
            losses.append(logs["loss"])
        return log(self, logs, *arguments, **options)

    transformers.Trainer._prepare_inputs = watched
    transformers.Trainer.log = logged


def watch_mlx():
    """The trainer's own loss tells its mask: each position in turn is given a loss of one."""
    import mlx.core as mx
    from mlx import nn
    from mlx_lm import lora
    from mlx_lm.tuner import trainer as tuner
    from mlx_lm.tuner.callbacks import TrainingCallback

    train = lora.train
    load = lora.load
    tokenizers = []

    class Reports(TrainingCallback):
        def on_train_loss_report(self, train_info):
            losses.append(train_info["train_loss"])

    def loaded(*arguments, **options):
        model, tokenizer = load(*arguments, **options)
        tokenizers.append(tokenizer)
        return model, tokenizer

    def watched(model, args, optimizer, train_dataset, training_callback=None, **options):
        cross_entropy = nn.losses.cross_entropy
        for batch, lengths in tuner.iterate_batches(train_dataset, 1, args.max_seq_length):
            count = batch.shape[1] - 1
            mask = []
            for position in range(count):
                one = mx.array([[float(index == position) for index in range(count)]])
                nn.losses.cross_entropy = lambda logits, targets, one=one: one
                loss, _ = tuner.default_loss(lambda inputs: inputs, batch, lengths)
                mask.append(loss.item() > 0)
            masks.check_start(tokenizers[0], [batch[0, : lengths[0, 1].item()].tolist()])
            note(tokenizers[0], batch[0, 1:].tolist(), mask)
        nn.losses.cross_entropy = cross_entropy
        options.update(model=model, args=args, optimizer=optimizer, train_dataset=train_dataset)
        train(training_callback=Reports(), **options)

    lora.load = loaded
    lora.train = watched


def main():
    global kind
    trainer, kind = sys.argv[1:3]
    sys.argv = [trainer] + sys.argv[3:]
    if trainer == "mlx":
        watch_mlx()
        importlib.import_module("mlx_lm.lora").main()
    else:
        watch_transformers()
        if trainer == "ms-swift":
            method = sys.argv.pop(1)
            runpy.run_module(f"swift.cli.{method}", run_name="__main__", alter_sys=True)
        elif trainer == "llama-factory":
            importlib.import_module("llamafactory.cli").main()
        else:
            importlib.import_module("axolotl.cli.main").cli(standalone_mode=False)
    numbers = [float(loss) for loss in losses]
    assert len(numbers) >= 2 and all(map(math.isfinite, numbers)), numbers
    masks.check(trained, kind == "text")
    print("OK", f"losses {[round(loss, 3) for loss in numbers[:2]]}", masks.shown(trained), sep="; ")


# Some trainers start processes that load this file again.
if __name__ == "__main__":
    main()
