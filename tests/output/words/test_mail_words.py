from __future__ import annotations

from string import Formatter

from dvplan.output.words.mail_words import mail_words


def test_both_languages_say_the_same_things() -> None:
    vi, en = mail_words("vi"), mail_words("en")
    assert list(vi) == list(en)
    for key, text in vi.items():
        assert {name for _, name, _, _ in Formatter().parse(text)} == {
            name for _, name, _, _ in Formatter().parse(en[key])
        }, key
