"""Serve the index over HTTP."""

import logging
import socket

import uvicorn

from api.app import create_app
from api.library import Library
from indexer import terminal
from indexer.errors import AddressTaken

MOST_HEADER_BYTES = 1_000_000


def main() -> int:
    """Run the service until it is stopped."""
    parser = terminal.parser("Serve the index over HTTP.")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on")
    parser.add_argument("--port", type=int, default=8000, help="port to listen on")
    parser.add_argument(
        "--reload-seconds",
        type=float,
        default=2.0,
        metavar="SECONDS",
        help="how often to look for a new generation of the index",
    )
    options = parser.parse_args()
    listening = _listen(options.host, options.port)
    library = Library(options.index, options.model)
    searcher = library.open()
    counts = searcher.index.generation.manifest.counts
    host, port = listening.getsockname()[:2]
    here = f"http://{f'[{host}]' if ':' in host else host}:{port}"
    terminal.say(f"Fakkel answers at {here} from {counts.articles} articles")
    terminal.say(f"  page  {here}/")
    terminal.say(f"  try   curl '{here}/v1/search?q=torchbearer+traits'")
    terminal.say(f"  docs  {here}/docs")
    terminal.say("  stop  Ctrl-C")
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    app = create_app(library, options.reload_seconds)
    config = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        http="h11",  # httptools answers a query of over 65,535 characters with a bare 400
        h11_max_incomplete_event_size=MOST_HEADER_BYTES,
    )
    uvicorn.Server(config).run(sockets=[listening])
    return 0


def _listen(host: str, port: int) -> socket.socket:
    """Return a socket bound to the address. Raises AddressTaken."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
    except (OSError, OverflowError) as problem:
        reason = getattr(problem, "strerror", None) or str(problem)
        raise AddressTaken(host, port, reason) from problem
    return listening


if __name__ == "__main__":
    terminal.run(main)
