"""Serve a built site on this machine."""

from __future__ import annotations

import gzip
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import IO, Any

from cyberattache.book.build import ROOT
from cyberattache.errors import UsageError

DEFAULT_PORT = 8000


# What is text, and worth the time.
COMPRESSED = frozenset({".html", ".css", ".js", ".mjs", ".json", ".ipynb", ".svg"})


@lru_cache(maxsize=256)
def _compressed(file: Path, _changed: int) -> bytes:
    return gzip.compress(file.read_bytes(), mtime=0)


class _Quiet(SimpleHTTPRequestHandler):
    """Serve files without a line per request, and text compressed, as the hosts of static sites do."""

    def send_head(self) -> BytesIO | IO[bytes] | None:  # type: ignore[override]  # it is only read and closed
        file = Path(self.translate_path(self.path))
        accepted = "gzip" in self.headers.get("Accept-Encoding", "")
        if not accepted or file.suffix not in COMPRESSED or not file.is_file():
            return super().send_head()
        body = _compressed(file, file.stat().st_mtime_ns)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Last-Modified", self.date_time_string(int(file.stat().st_mtime)))
        self.end_headers()
        return BytesIO(body)

    def log_message(self, *_said: object) -> None:
        return


class _Server(ThreadingHTTPServer):
    """Say nothing when a browser goes on before it has everything."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def serve(*, site: Path | None = None, port: int = DEFAULT_PORT, say: Callable[[str], None] = print) -> None:
    """Serve the site until interrupted; it can be reached from this machine only."""
    server = _server(site or ROOT / "book" / "_build" / "html", port)
    say(f"http://127.0.0.1:{server.server_address[1]}/  (stop with Ctrl-C)")
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        say("stopped")
    finally:
        server.server_close()


@contextmanager
def serving(site: Path) -> Iterator[str]:
    """Serve a site in the background on a free port; give its address. Used by tests."""
    server = _server(site, 0)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _server(site: Path, port: int) -> _Server:
    if not (site / "index.html").is_file():
        raise UsageError(site, "holds no built book", "run: cyberattache book build")
    try:
        return _Server(("127.0.0.1", port), partial(_Quiet, directory=str(site)))
    except OSError as error:
        raise UsageError(
            f"port {port}", f"cannot be used ({error.strerror})", "choose another with --port"
        ) from error
