"""Headers of letters, written here and never folded by the library.

Of "tuần 47 (từ 22/11" that makes two encoded words with the space between them, where readers must drop it; and of
a long name with a comma or a quotation mark it makes another header than was meant.
"""

from __future__ import annotations

from email.header import Header
from email.headerregistry import UniqueAddressHeader, UniqueUnstructuredHeader
from email.policy import EmailPolicy
from typing import Any, Final

END: Final = "\r\n"
_WIDTH: Final = 60
"""Letters of a text that may stand as it is."""


class _Unfolded(EmailPolicy):
    """The library's policy for SMTP with headers of one line, but for long texts in them."""

    def fold(self, name: str, value: Any) -> str:
        """One header with its line ends."""
        if isinstance(value, UniqueUnstructuredHeader):
            return f"{name}: {_words(str(value), name)}{END}"
        if isinstance(value, UniqueAddressHeader):
            one = value.addresses[0]
            before = f"{_words(one.display_name, name)}{END} " if one.display_name else ""
            return f"{name}: {before}<{one.addr_spec}>{END}"
        return f"{name}: {value}{END}"

    def fold_binary(self, name: str, value: Any) -> bytes:
        """The same, as sent."""
        return self.fold(name, value).encode("ascii")


def _words(text: str, name: str) -> str:
    """As it is where that is short and plain, else as encoded words of RFC 2047, each space within one of them."""
    if text.isascii() and len(text) <= _WIDTH and text.replace(" ", "").isalnum():
        return text
    return Header(text, "utf-8", header_name=name).encode(linesep=END)


POLICY: Final = _Unfolded(linesep=END, raise_on_defect=False, utf8=False)
