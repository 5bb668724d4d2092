"""Headers in letters beyond ASCII: folded here, since the library loses a space at some folds.

Of "tuần 47 (từ 22/11" it makes two encoded words with the space between them, where readers must drop it.
"""

from __future__ import annotations

from email.header import Header
from email.headerregistry import UniqueAddressHeader, UniqueUnstructuredHeader
from email.policy import EmailPolicy
from typing import Any, Final

END: Final = "\r\n"


class _Folding(EmailPolicy):
    """The library's policy for SMTP, but for a subject and for the name before an address."""

    def fold(self, name: str, value: Any) -> str:
        """One header with its line ends."""
        if isinstance(value, UniqueUnstructuredHeader) and not str(value).isascii():
            return f"{name}: {_words(str(value), name)}{END}"
        if isinstance(value, UniqueAddressHeader) and not str(value).isascii():
            one = value.addresses[0]
            return f"{name}: {_words(one.display_name, name)}{END} <{one.addr_spec}>{END}"
        return str(super().fold(name, value))

    def fold_binary(self, name: str, value: Any) -> bytes:
        """The same, as sent."""
        return self.fold(name, value).encode("ascii")


def _words(text: str, name: str) -> str:
    """As encoded words of RFC 2047, each space within one of them."""
    return Header(text, "utf-8", header_name=name).encode(linesep=END)


POLICY: Final = _Folding(linesep=END, raise_on_defect=False, utf8=False)
