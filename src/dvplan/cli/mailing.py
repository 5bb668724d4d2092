"""Who gets which digest, and from where: the settings of `[mail]` as checked, and the letters that follow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dvplan.adapters.delivery import LOCAL
from dvplan.adapters.letters import Letter, is_address, is_host
from dvplan.cli.usage_error import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dvplan.cli.context import Context
    from dvplan.core.digest.digest import Digest
    from dvplan.core.digest.period import Period
    from dvplan.core.model.workspace import MailSettings

LINE: Final = 78
"""Columns of a mail's text, beyond which a line is not sure to stay one."""


@dataclass(frozen=True, slots=True)
class Receiver:
    """An address and whose digest it gets; `owner` None: that of the whole office."""

    address: str
    name: str
    owner: str | None


@dataclass(frozen=True, slots=True)
class Manner:
    """How to send: only write files, only speak of what failed, only on working days."""

    dry_run: bool = False
    quiet: bool = False
    workdays_only: bool = False


def check_options(send: bool, how: Mapping[str, bool], periods: Mapping[str, str | None], fmt: str | None) -> None:
    """Raises UsageError for an option of `how` without --send, and for one that does not go with it."""
    for option, given in how.items():
        if given and not send:
            raise UsageError("option-needs-other", option=option, other="--send")
    for option, text in periods.items():
        if text is not None:
            raise UsageError("mail-weeks", option=option)
    if fmt is not None:
        raise UsageError("one-of", first="--send", second="--format")


def mail_settings(context: Context) -> MailSettings:
    """The office's settings for mail. Raises UsageError where there are none, or some will not do."""
    mail = context.settings.mail
    if mail is None:
        raise UsageError("mail-no-settings")
    if mail.security == "none" and mail.host not in LOCAL:
        raise UsageError("mail-plain", value=mail.host)
    if mail.password_env is not None and mail.password_file is not None:
        raise UsageError("one-of", first="password_env", second="password_file")
    if mail.security == "none" and (mail.password_env, mail.password_file) != (None, None):
        raise UsageError("mail-plain-login")
    sound = {"host": is_host(mail.host), "from": is_address(mail.sender)}
    sound["list_id"] = mail.list_id is None or is_host(mail.list_id)
    for key, good in sound.items():
        if not good:
            value = {"host": mail.host, "from": mail.sender}.get(key, mail.list_id or "")
            raise UsageError("mail-bad-value", field=key, value=value)
    return mail


def receivers(context: Context, mail: MailSettings, owner: str | None) -> tuple[Receiver, ...]:
    """The list and every owner with an address, each address once for a digest; only the owner if there is one.
    Raises UsageError where there is nobody."""
    found = dict.fromkeys(_receivers(context, mail, owner))
    if not found:
        raise UsageError("mail-nobody" if owner is None else "mail-no-address", value=owner or "")
    return tuple(found)


def _receivers(context: Context, mail: MailSettings, owner: str | None) -> Iterator[Receiver]:
    english = context.lang == "en"
    if owner is None:
        office = (english and context.settings.name_en) or context.settings.name
        yield from (Receiver(address, office, None) for address in mail.receivers)
    for one in context.settings.owners:
        if one.email and owner in (None, one.id):
            yield Receiver(one.email, (english and one.name_en) or one.name, one.id)


def key_of(period: Period, receiver: Receiver) -> str:
    """The name of the digest that a receiver gets."""
    return f"{period.week} {'office' if receiver.owner is None else f'owner {receiver.owner}'}"


def letter_to(receiver: Receiver, context: Context, mail: MailSettings, period: Period) -> Letter | None:
    """The digest as a letter; None for an owner of whom there is nothing to say."""
    from dvplan.core.digest.digest import make_digest
    from dvplan.output.render import renderer
    from dvplan.output.reports.digest import digest_report

    digest = make_digest(context.book, period, context.day, receiver.owner)
    if receiver.owner is not None and _is_idle(digest):
        return None
    report = digest_report(digest, context.lang)
    office = (context.lang == "en" and context.settings.name_en) or context.settings.name
    return Letter(
        key=key_of(period, receiver),
        sender=mail.sender,
        sender_name=office,
        receiver=receiver.address,
        receiver_name=receiver.name,
        subject=report.title if receiver.owner is None else f"{report.title} – {receiver.name}",
        text=renderer("table")(report, width=LINE, colour=False),
        html=renderer("html")(report),
        list_id=mail.list_id,
    )


def _is_idle(digest: Digest) -> bool:
    scope = digest.scope
    return not (scope.tasks or scope.earlier or any(digest.sections.values()))
