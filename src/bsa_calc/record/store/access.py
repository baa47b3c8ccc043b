"""Who may read and change a file: kept when a new file takes its place, and never widened."""

from __future__ import annotations

import contextlib
import os
import stat
from pathlib import Path

#: Where Linux keeps a file's access list.
_ACCESS_LIST = "system.posix_acl_access"


def keep_access(new: Path, before: Path) -> None:
    """Give a new file the owner, group, access list and mode of the one that it replaces, as far as the system lets.

    Where group or access list cannot be kept, the group may do no more than everybody: it is another group now.

    Raises
    ------
    OSError
        if the mode cannot be set.
    """
    found = before.stat()
    kept = _keep_owner(new, found) and _keep_attributes(new, before)
    mode = stat.S_IMODE(found.st_mode)
    new.chmod(mode if kept else mode & (0o7707 | (mode & 0o007) << 3))


def _keep_owner(new: Path, found: os.stat_result) -> bool:
    """Whether the group is that of the file before; its owner is kept where that is allowed, as to root."""
    if not hasattr(os, "chown"):
        return True
    with contextlib.suppress(OSError):
        os.chown(new, found.st_uid, found.st_gid)
    with contextlib.suppress(OSError):
        os.chown(new, -1, found.st_gid)
    return new.stat().st_gid == found.st_gid


def _keep_attributes(new: Path, before: Path) -> bool:
    """Copy the extended attributes of Linux; whether the access list is that of the file before."""
    if not hasattr(os, "listxattr"):
        return True
    try:
        wanted, there = os.listxattr(before), os.listxattr(new)
    except OSError:  # the drive knows of none
        return True
    for name in wanted:
        with contextlib.suppress(OSError):
            os.setxattr(new, name, os.getxattr(before, name))
    if _ACCESS_LIST in there and _ACCESS_LIST not in wanted:
        with contextlib.suppress(OSError):  # the folder's own, which the file before had not
            os.removexattr(new, _ACCESS_LIST)
    return _access_list(new) == _access_list(before)


def _access_list(path: Path) -> bytes:
    with contextlib.suppress(OSError):
        return os.getxattr(path, _ACCESS_LIST)
    return b""
