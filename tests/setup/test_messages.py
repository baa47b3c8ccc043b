"""Failures are told in plain sentences."""

import pytest

from setup_env.errors import NothingInstalledError
from setup_env.pip import failure, version

OFFLINE = """\
WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError('<pip._vendor.urllib3.connection.\
HTTPSConnection object>: Failed to establish a new connection: [Errno -3] Temporary failure in name resolution')'
ERROR: Could not find a version that satisfies the requirement numpy==2.4.6 (from versions: none)
ERROR: No matching distribution found for numpy==2.4.6
"""
INSPECTED = """\
WARNING: Retrying (Retry(total=0)) after connection broken by 'SSLError(SSLCertVerificationError(1, '[SSL: \
CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate in certificate chain (_ssl.c:1000)'))'
ERROR: No matching distribution found for numpy==2.4.6
"""
PROXY = """\
WARNING: Retrying (Retry(total=0)) after connection broken by 'ProxyError('Cannot connect to proxy.', OSError('Tunnel \
connection failed: 407 Proxy Authentication Required'))'
ERROR: No matching distribution found for numpy==2.4.6
"""
NO_PACKAGE = "ERROR: No matching distribution found for numpy==2.4.6\n"
TAMPERED = "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.\n"
FULL = "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device\n"
LOCKED = "ERROR: Could not install packages due to an OSError: [Errno 13] Permission denied: '/x'\n"


@pytest.mark.parametrize(
    ("errors", "words", "untouched"),
    [
        (OFFLINE, "is this computer online?", True),
        (INSPECTED, "a certificate of its own", True),
        (INSPECTED, "pip config set global.cert", True),
        (PROXY, "the proxy of this network refused", True),
        (NO_PACKAGE, "no ready-made package for this system", True),
        (TAMPERED, "differs from the one", True),
        (FULL, "the disk is full", False),
        (LOCKED, "cannot be written", False),
        ("something new", "its words are above", False),
        ("", "its words are above", False),
    ],
)
def test_what_pip_says_in_plain_words(errors: str, words: str, untouched: bool) -> None:
    error = failure(errors)
    assert words in str(error)
    assert isinstance(error, NothingInstalledError) is untouched


@pytest.mark.parametrize(
    ("answer", "expected"),
    [("pip 23.0.1 from /usr/lib (python 3.11)\n", (23, 0)), ("pip 9.0 from x", (9, 0)), ("", (0, 0)), ("pip?", (0, 0))],
)
def test_version_of_pip(answer: str, expected: tuple[int, int]) -> None:
    assert version(answer) == expected
