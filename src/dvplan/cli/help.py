"""Help pages in our own layout: examples first, then what can be asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from dvplan.output.cells import pad, width

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from dvplan.output.words.usage_words import UsageWords

WIDEST: Final = 100
NARROWEST: Final = 40
INDENT: Final = "  "


def first_page(words: UsageWords, groups: Mapping[str, str], room: int | None) -> str:
    """The help of dvplan itself. `groups` is the group of each command; `room` the width in cells if limited."""
    line = f"dvplan {words.headings['command']} [{words.values['FILTER']}…] {words.headings['any-options']}"
    common = (
        ("-C, --workspace " + words.values["DIR"], words.options["workspace"]),
        ("--lang " + words.values["LANG"], words.options["lang"]),
        ("-h, --help", words.options["help"]),
        ("--version", words.options["version"]),
    )
    sections = [
        (words.groups[group], [(name, words.commands[name]) for name, its in groups.items() if its == group])
        for group in dict.fromkeys(groups.values())
    ]
    return _page(
        (
            *_wrapped(words.headings["about"], _limit(room)),
            "",
            f"{words.headings['usage']}: {line}",
            *_section(words.headings["examples"], words.examples[""], room),
            *(line for title, rows in sections for line in _section(title, rows, room)),
            *_section(words.headings["options"], common, room),
            "",
            words.headings["more"],
        )
    )


def command_page(words: UsageWords, name: str, parameters: Sequence[Any], room: int | None) -> str:
    """The help of one command, from its Typer parameters; their help texts are keys of the words."""
    shown = [parameter for parameter in parameters if not parameter.hidden]
    arguments = [parameter for parameter in shown if parameter.param_type_name == "argument"]
    options = [parameter for parameter in shown if parameter.param_type_name == "option"]
    forms = [_argument_form(words, argument) for argument in arguments]
    usage = " ".join(("dvplan", name, *forms, words.headings["any-options"]))
    rows = [(_option_form(words, option), _option_text(words, option)) for option in options]
    return _page(
        (
            f"dvplan {name}: {words.commands[name]}",
            "",
            f"{words.headings['usage']}: {usage}",
            *_section(words.headings["examples"], words.examples[name], room),
            *_section(
                words.headings["arguments"],
                [(words.values[argument.metavar], words.options[argument.help]) for argument in arguments],
                room,
            ),
            *_section(words.headings["options"], [*rows, ("-h, --help", words.options["help"])], room),
        )
    )


def _argument_form(words: UsageWords, argument: Any) -> str:
    value = words.values[argument.metavar] + ("…" if argument.nargs == -1 else "")
    return value if argument.required else f"[{value}]"


def _option_form(words: UsageWords, option: Any) -> str:
    names = ", ".join(sorted(option.opts, key=len))
    return names if option.is_flag else f"{names} {words.values[option.metavar]}"


def _option_text(words: UsageWords, option: Any) -> str:
    text = words.options[option.help]
    if option.is_flag or option.default is None:
        return text
    return f"{text}; {words.headings['default'].format(value=option.default)}"


def _section(title: str, rows: Iterable[tuple[str, str]], room: int | None) -> Iterator[str]:
    """A heading, and rows of two columns; a text that has too little room goes below."""
    rows = tuple(rows)
    if not rows:
        return
    yield from ("", f"{title}:")
    left = min(max(width(name) for name, _ in rows), _limit(room) // 2)
    for name, text in rows:
        lines = _wrapped(text, _limit(room) - left - 4)
        if width(name) > left:
            yield INDENT + name
        else:
            yield f"{INDENT}{pad(name, left)}{INDENT}{lines.pop(0)}"
        for line in lines:
            yield " " * (left + 4) + line


def _wrapped(text: str, room: int) -> list[str]:
    lines = [""]
    for word in text.split():
        if lines[-1] and width(lines[-1]) + 1 + width(word) > room:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def _limit(room: int | None) -> int:
    return max(min(room or WIDEST, WIDEST), NARROWEST)


def _page(lines: Iterable[str]) -> str:
    return "\n".join(lines) + "\n"
