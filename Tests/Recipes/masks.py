"""What tiny.py's rows must look like to the loss: all of the answer, none of the question."""

import re

# What only questions say, and what only answers say.
QUESTION = ("What is", "Add the", "Be brief", "2 and")
ANSWER = re.compile(r"It is \d+\.")
# What ends a turn in tiny.py's templates; an answer without it is never learned to end.
END = re.compile(r"It is \d+\.\s*(<\|im_end\|>|<\|eot_id\|>|<end_of_turn>|</s>|<\|end\|>)")
# Texts that do not end run into one another.
TEXT_END = re.compile(r"is \d+\. ?(<\|im_end\|>|<\|endoftext\|>)")


def check(trained, is_text):
    """Asserts that these texts, of one row each, are what the loss should be on."""
    assert trained, "no row has a loss"
    if is_text:
        assert any(TEXT_END.search(text) for text in trained), f"no text ends: {trained[0]!r}"
    for text in trained:
        if is_text:
            assert "The sum of" in text, f"the loss is not on the text: {text!r}"
            continue
        assert ANSWER.search(text), f"the loss is not on the answer: {text!r}"
        assert END.search(text), f"the loss is not on the answer's end: {text!r}"
        assert not any(word in text for word in QUESTION), f"the loss is on the question too: {text!r}"


def check_start(tokenizer, rows):
    """Asserts that no row starts twice, as it does when a template and a tokenizer both start it."""
    start = tokenizer.bos_token_id
    if start is None or start in (tokenizer.eos_token_id, tokenizer.pad_token_id):
        return
    for row in rows:
        assert list(row).count(start) <= 1, f"the row starts twice: {tokenizer.decode(row)!r}"


def shown(trained):
    """The first of them, for the table."""
    text = trained[0]
    return f"loss on {text if len(text) < 80 else text[:60] + '…'!r}"
