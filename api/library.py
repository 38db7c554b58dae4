"""The generation that answers now, and the change to the next one without a missed request."""

import logging
from collections.abc import Callable
from pathlib import Path
from threading import Lock

from api.search import Searcher
from indexer import encoders
from indexer.encoders import Encoder
from indexer.errors import FakkelError, IndexMissing
from indexer.generation import IndexFolder
from indexer.index import Index, open_index
from indexer.records import EncoderIdentity

_log = logging.getLogger("fakkel")

LoadLike = Callable[[EncoderIdentity], Encoder]


class Library:
    """Holds the published generation, opened, and the encoder it was made with."""

    def __init__(
        self, path: Path, model: str | None = None, load_like: LoadLike = encoders.load_like
    ) -> None:
        """``model`` None: whatever encoder the index was made with."""
        self._path = path
        self._folder = IndexFolder(path)
        self._model = model
        self._load_like = load_like
        self._lock = Lock()
        self._searcher: Searcher | None = None
        self._encoder: Encoder | None = None
        self._pointer: bytes | None = None
        self._problem: FakkelError = IndexMissing(path)

    @property
    def searcher(self) -> Searcher:
        """Return what answers now. Raises what keeps it from answering, as refresh does."""
        if self._searcher is None:
            raise self._problem
        return self._searcher

    def open(self) -> Searcher:
        """Open the published generation and return what answers from it.

        Raises IndexMissing, IndexDamaged, EncoderMismatch or EncoderUnavailable.
        """
        with self._lock:
            pointer = self._folder.pointer()
            try:
                index = open_index(self._path)
                self._searcher = Searcher(index, self._encoder_for(index))
            finally:
                self._pointer = pointer  # while an older one answers, not tried again and again
            return self._searcher

    def refresh(self) -> bool:
        """Open the published generation if it is another than the one that answers.

        Returns whether it was exchanged. A generation that cannot be opened is logged once, and
        the one before goes on answering.
        """
        try:
            pointer = self._folder.pointer()
            if pointer is None or (pointer == self._pointer and self._searcher is not None):
                return False
            searcher = self.open()
        except FakkelError as problem:
            if str(problem) != str(self._problem):
                _log.error("%s", problem)
            self._problem = problem
            return False
        _log.info("answering from generation %s", searcher.facts.generation)
        return True

    def _encoder_for(self, index: Index) -> Encoder:
        """Return the encoder asked for, or the one like the index's; loaded once."""
        wanted = index.encoder
        if self._model is not None and encoders.canonical(self._model) != wanted.name:
            wanted = EncoderIdentity(encoders.canonical(self._model), "", 0)
        loaded = self._encoder
        if loaded is None or loaded.identity != wanted:
            loaded = self._load_like(wanted)
        self._encoder = loaded
        return loaded
