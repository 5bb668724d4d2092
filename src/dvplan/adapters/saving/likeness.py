"""Giving a new file the owner, group, mode, access list and extended attributes of the one it will replace."""

from __future__ import annotations

import errno
import os
import stat

from dvplan.core.diagnostics.edit_refused import EditRefused


def dress_like(original: str, handle: int) -> None:
    """Make the open, still empty file like the original. Raises EditRefused where that cannot be done, OSError."""
    if os.name == "nt":
        return
    wanted = os.lstat(original)
    have = os.fstat(handle)
    if (wanted.st_uid, wanted.st_gid) != (have.st_uid, have.st_gid):
        try:
            os.fchown(handle, wanted.st_uid, wanted.st_gid)
        except PermissionError as error:
            raise EditRefused("owner-not-kept", {"file": original, "owner": _owner(wanted)}) from error
    # After the owner, whose change clears bits of the mode; before the attributes, of which an access list is one.
    os.fchmod(handle, stat.S_IMODE(wanted.st_mode))
    _copy_attributes(original, handle)
    have = os.fstat(handle)
    if (wanted.st_uid, wanted.st_gid, wanted.st_mode) != (have.st_uid, have.st_gid, have.st_mode):
        raise EditRefused("owner-not-kept", {"file": original, "owner": _owner(wanted)})


def _copy_attributes(original: str, handle: int) -> None:
    wanted, have = _attributes(original), _attributes(handle)
    if wanted == have:
        return
    name = ""
    try:
        for name in have.keys() - wanted.keys():
            os.removexattr(handle, name)
        for name, value in wanted.items():
            if have.get(name) != value:
                os.setxattr(handle, name, value)
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EIO):
            raise
        raise EditRefused("attributes-not-kept", {"file": original, "name": name}) from error
    if _attributes(handle) != wanted:
        raise EditRefused("attributes-not-kept", {"file": original, "name": ", ".join(sorted(wanted))})


def _attributes(file: str | int) -> dict[str, bytes]:
    if not hasattr(os, "listxattr"):  # no Linux
        return {}
    try:
        return {name: os.getxattr(file, name) for name in os.listxattr(file)}
    except OSError as error:
        if error.errno in (errno.ENOTSUP, errno.ENOSYS):
            return {}
        raise


def _owner(found: os.stat_result) -> str:
    import grp
    import pwd

    try:
        return f"{pwd.getpwuid(found.st_uid).pw_name}:{grp.getgrgid(found.st_gid).gr_name}"
    except KeyError:
        return f"{found.st_uid}:{found.st_gid}"
