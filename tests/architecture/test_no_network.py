"""Nothing in the program opens a network connection, and no test could."""

from __future__ import annotations

import ast
import socket
import subprocess
import sys
from pathlib import Path

import pytest

import bsa_calc

#: Modules whose use is a connection, or could become one unseen.
REACHING = {
    "socket", "ssl", "http", "urllib.request", "ftplib", "smtplib", "poplib", "imaplib", "telnetlib", "xmlrpc",
    "socketserver", "asyncio", "requests", "httpx", "aiohttp", "webbrowser", "PySide6.QtNetwork",
    "PySide6.QtWebSockets", "PySide6.QtWebEngineCore",
}  # fmt: skip


def test_no_module_of_the_program_imports_what_reaches_the_network() -> None:
    wrong = []
    for path in Path(bsa_calc.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.module:
                names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
            wrong += [
                f"{path.name}: {name}"
                for name in names
                if any(name == reaching or name.startswith(f"{reaching}.") for reaching in REACHING)
            ]
    assert not wrong


def test_the_program_opens_no_web_page() -> None:
    for path in Path(bsa_calc.__file__).parent.rglob("*.py"):
        text = path.read_text("utf-8")
        assert "QDesktopServices" not in text, path
        assert "setOpenExternalLinks(True" not in text, path


def test_a_test_that_reaches_the_network_fails() -> None:
    with socket.socket() as one, pytest.raises(AssertionError, match="nothing here may reach the network"):
        one.connect(("127.0.0.1", 9))
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as one, pytest.raises(AssertionError):
        one.sendto(b"x", ("127.0.0.1", 9))
    with pytest.raises(AssertionError):
        socket.getaddrinfo("localhost", 80)


def test_so_does_a_program_that_a_test_starts() -> None:
    code = "import socket; socket.create_connection(('127.0.0.1', 9))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 1
    assert "nothing here may reach the network" in done.stderr


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="this system has none")
def test_the_display_can_be_reached(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listening, socket.socket(socket.AF_UNIX) as calling:
        listening.bind(str(tmp_path / "display"))
        listening.listen()
        calling.connect(str(tmp_path / "display"))
