"""No test may reach the network, and no program that a test starts: whoever tries gets an error that says so.

Python tells its audit hooks of every connection before it is made, whichever module asks for it. Sockets of this
computer alone (AF_UNIX: the display, the session bus) stay open.
"""

import socket
import sys
from typing import Any

_ASKED = {"socket.connect", "socket.sendto", "socket.sendmsg", "socket.bind"}
_NAMES = {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo"}


class NetworkError(AssertionError):
    """Something tried to reach the network."""


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    if event in _NAMES or (event in _ASKED and arguments[0].family != getattr(socket, "AF_UNIX", None)):
        raise NetworkError(f"{event}{arguments[1:]}: nothing here may reach the network")


sys.addaudithook(_refuse)
