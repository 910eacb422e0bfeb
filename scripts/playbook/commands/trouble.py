"""What to say, and to do, when the machine refuses: no room, no rights, no port."""

from __future__ import annotations

import contextlib
import errno
import socket

_FULL = (errno.ENOSPC, errno.EDQUOT)
_READ_ONLY = (errno.EACCES, errno.EPERM, errno.EROFS)
_LAST = 65535
_FIRST_FREE = 1024


def of_files(error: OSError) -> str:
    """Gives one line on a file that couldn't be read or written, with what to do."""
    where = f" ({error.filename})" if error.filename else ""
    if error.errno in _FULL:
        return f"The disk is full{where}. Free some room on it, then try again; nothing is left half written."
    if error.errno in _READ_ONLY:
        return f"This can't be written{where}: {error.strerror}. Change its rights, or work on a copy of your own."
    return f"{error.filename or 'A file'}: {error.strerror}. Mend that, then try again."


def of_port(port: int, command: str) -> str:
    """Gives why nothing can be served on a port of this machine, with another one to choose, or ""."""
    refused = _refused(port)
    if not refused:
        return ""
    why = "needs rights that you don't have" if refused in _READ_ONLY else "is taken"
    nearest = range(port + 1, min(port + 50, _LAST) + 1) if port >= _FIRST_FREE else ()
    free = next((one for one in (*nearest, *range(8001, 8050)) if not _refused(one)), 0)
    hint = f": python3 run.py {command} --port {free}" if free else " with --port."
    return f"Port {port} {why}. Choose another one{hint}"


def _refused(port: int) -> int:
    """Gives the system's number for why a port can't be taken, 0 when it can."""
    with contextlib.closing(socket.socket()) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            return error.errno or -1
    return 0
