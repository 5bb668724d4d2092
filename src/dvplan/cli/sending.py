"""`digest --send`: each mail once, however often it runs; what failed is tried at the next run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dvplan.adapters import terminal
from dvplan.adapters.clock import this_moment
from dvplan.adapters.delivery import LoginRefused, NoLogin, Server, Undelivered
from dvplan.adapters.letters import compose, is_address, mark_of
from dvplan.adapters.mail_secret import NoSecret
from dvplan.cli import exit_codes
from dvplan.cli.mailing import key_of, letter_to, mail_settings, receivers
from dvplan.core.diagnostics.edit_refused import EditRefused
from dvplan.output.inert import inert
from dvplan.output.words.mail_words import mail_words
from dvplan.output.words.refusal_words import refusal

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from dvplan.adapters.letters import Letter
    from dvplan.adapters.mail import Post
    from dvplan.adapters.mail_secret import Login
    from dvplan.adapters.sent_record import SentRecord
    from dvplan.cli.context import Context
    from dvplan.cli.mailing import Manner, Receiver
    from dvplan.core.digest.period import Period
    from dvplan.core.model.workspace import MailSettings


@dataclass(frozen=True, slots=True)
class Mailing:
    """One run: whose plans, of which week, from where, and whether it speaks when all is well."""

    context: Context
    period: Period
    mail: MailSettings
    quiet: bool

    def say(self, key: str, **values: str) -> None:
        """A line on standard output, unless it is to be quiet."""
        if not self.quiet:
            terminal.write(self._line(key, values))

    def warn(self, key: str, **values: str) -> None:
        """A line on standard error."""
        terminal.write_message(self._line(key, values))

    def words(self, key: str, **values: str) -> str:
        """A sentence in the language of the run."""
        return mail_words(self.context.lang)[key].format(**values)

    def _line(self, key: str, values: dict[str, str]) -> str:
        return f"{inert(self.words(key, **values))}\n"


def mail_digests(
    context: Context, period: Period, owner: str | None, workspace: str | None, manner: Manner
) -> int:
    """Mail the digest of a week, of the office and its owners or of one owner, and give the exit code; nothing
    while a file has errors. Raises UsageError, EditRefused."""
    from dvplan.adapters.settings import read_environment
    from dvplan.adapters.workspace import find_workspace
    from dvplan.cli.context import tell_lacks
    from dvplan.output.words.label_words import labels

    mailing = Mailing(context, period, mail_settings(context), manner.quiet)
    today = context.checked.today
    if manner.workdays_only and not context.book.calendar.is_working(today):
        mailing.say("day-off", day=labels(context.lang).day(today))
        return exit_codes.FINE
    if tell_lacks(context):
        mailing.warn("not-begun", reason=mailing.words("errors"))
        return exit_codes.PROBLEMS
    if manner.dry_run:
        return _write(mailing, owner)
    return _mail(mailing, owner, find_workspace(workspace or read_environment().workspace).root)


def _mail(mailing: Mailing, owner: str | None, root: str) -> int:
    """The record in the workspace says what was sent before."""
    from dvplan.adapters.saving.failures import refusing
    from dvplan.adapters.sent_record import open_record

    to_all = receivers(mailing.context, mailing.mail, owner)
    week = mailing.period.week or ""
    sent: list[Letter] = []
    try:
        with refusing(root), open_record(root) as record:
            letters = _letters(mailing, to_all, record)
            failed = _send_all(mailing, letters, record, sent) if letters else 0
    except EditRefused as error:
        if error.code == "busy":
            mailing.warn("busy", week=week, holder=str(error.values["holder"]))
        else:
            reason = refusal(error.code, error.values, mailing.context.lang)
            mailing.warn("stopped" if sent else "not-begun", n=str(len(sent)), reason=reason)
        return exit_codes.UNDELIVERED
    if failed:
        mailing.warn("unsent", week=week, n=str(failed))
        return exit_codes.UNDELIVERED
    if not letters:
        mailing.say("nothing", week=week)
    return exit_codes.FINE


def _letters(mailing: Mailing, to_all: Iterable[Receiver], record: SentRecord) -> list[Letter]:
    """What is not yet sent."""
    period = mailing.period
    unsent = [one for one in to_all if not record.is_sent(mark_of(key_of(period, one), one.address))]
    found = (letter_to(one, mailing.context, mailing.mail, period) for one in unsent)
    return [letter for letter in found if letter is not None]


def _send_all(mailing: Mailing, letters: Sequence[Letter], record: SentRecord, sent: list[Letter]) -> int:
    """How many were not sent; those that were are added to `sent`. After the server is out of reach it is not
    asked again in this run. Raises OSError where the record cannot be kept."""
    from dvplan.adapters.mail import Post

    mail = mailing.mail
    failed = 0
    try:
        login = _login(mail)
    except NoSecret as error:
        mailing.warn(error.key, **error.values)
        return len(letters)
    unreachable = ""
    with Post(Server(mail.host, mail.security, mail.port, login)) as post:
        for letter in letters:
            try:
                if unreachable:
                    raise Undelivered(unreachable)
                _send(mailing, letter, record, post, sent)
            except Undelivered as error:
                failed += 1
                reason = _reason(mailing, error)
                unreachable = reason if error.unreachable else unreachable
                mailing.warn("failed", who=letter.receiver_name, address=letter.receiver, reason=reason)
    return failed


def _reason(mailing: Mailing, error: Undelivered) -> str:
    if isinstance(error, NoLogin):
        return mailing.words("no-login")
    return mailing.words("login-refused", answer=error.reason) if isinstance(error, LoginRefused) else error.reason


def _send(mailing: Mailing, letter: Letter, record: SentRecord, post: Post, sent: list[Letter]) -> None:
    """Claim, send, confirm. Raises Undelivered, and then the next run may send."""
    from socket import gethostname

    now = this_moment(mailing.context.settings.timezone)
    content = _composed(mailing, letter, now)
    mark = mark_of(letter.key, letter.receiver)
    note = f"{letter.key} <{letter.receiver}> {gethostname()} {now.isoformat(timespec='seconds')}"
    claim = record.claim(mark, note)
    if claim in {"elsewhere", "odd-record"}:
        raise Undelivered(mailing.words(claim, file=record.file(mark)))
    if claim == "sent":
        return
    try:
        post.deliver(letter.sender, letter.receiver, content)
    except BaseException as error:
        if isinstance(error, Undelivered) or not post.in_doubt:
            record.give_back(mark)
        raise
    sent.append(letter)
    try:
        record.confirm(mark)
    finally:
        mailing.say("sent", who=letter.receiver_name, address=letter.receiver)


def _composed(mailing: Mailing, letter: Letter, now: datetime) -> bytes:
    """The mail as bytes. Raises Undelivered where there can be none: the others go out all the same."""
    if not is_address(letter.receiver):
        raise Undelivered(mailing.words("bad-address"))
    try:
        return compose(letter, now)
    except Exception as error:  # the library fails in many ways on a header that it cannot read
        raise Undelivered(mailing.words("bad-letter", reason=f"{type(error).__name__}: {error}")) from error


def _write(mailing: Mailing, owner: str | None) -> int:
    """The mails as files in a new folder below the current one, and the exit code that sending them would give;
    nothing is sent."""
    from dvplan.adapters.new_files import make_files

    context, period = mailing.context, mailing.period
    folder = f"dvplan-mail-{period.week}"
    files: dict[str, bytes] = {}
    code = exit_codes.FINE
    now = this_moment(context.settings.timezone)
    for number, receiver in enumerate(receivers(context, mailing.mail, owner), 1):
        letter = letter_to(receiver, context, mailing.mail, period)
        try:
            if letter is not None:
                files[f"{number:02}-{receiver.owner or 'office'}.eml"] = _composed(mailing, letter, now)
        except Undelivered as error:
            code = exit_codes.UNDELIVERED
            mailing.warn("failed", who=receiver.name, address=receiver.address, reason=error.reason)
    make_files(folder, files)
    for name in files:
        mailing.say("written", file=f"{folder}/{name}")
    return code


def _login(mail: MailSettings) -> Login | None:
    """The person's own command goes before what the office's settings name. Raises NoSecret."""
    from dvplan.adapters.mail_secret import login_from_file, login_from_variable
    from dvplan.adapters.password_command import VARIABLE, login_from_command
    from dvplan.adapters.settings import all_variables

    if mail.security == "none":
        return None
    variables = all_variables()
    if command := variables.get(VARIABLE):
        return login_from_command(command, variables, mail.host)
    if mail.password_env is not None:
        return login_from_variable(mail.password_env, variables, mail.host)
    return None if mail.password_file is None else login_from_file(mail.password_file, mail.host)
