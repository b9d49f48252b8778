"""RapidOCR, loaded once in a process and only when a page needs it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Image = NDArray[np.uint8]
"""Rows, columns, and blue, green, red."""
Quad = NDArray[np.float32]
"""Four corners (x, y) of a piece of text, clockwise from where it begins."""

_DETECTION_SIDE = 1280
"""Pixels of the longer side that text is looked for on: larger costs more and finds no more (benchmarks/ocr.py)."""

THREADS = 1
"""Of a process: the scan has a process for each core (benchmarks/ocr.py)."""


def is_installed() -> bool:
    return find_spec("rapidocr") is not None and find_spec("onnxruntime") is not None


@cache
def engine() -> Engine:
    return Engine()


class Engine:
    """Finds pieces of text and reads them."""

    def __init__(self) -> None:
        import cv2
        import rapidocr

        cv2.setNumThreads(THREADS)
        models = Path(rapidocr.__file__).parent / "models"
        self._ocr: Any = rapidocr.RapidOCR(
            params={
                "Global.log_level": "critical",
                "Global.use_cls": False,
                "Global.max_side_len": 100_000,  # pictures come in the right size
                # Paths, so that a missing model is an error and not a download.
                "Det.model_path": str(_only(models, "*det*.onnx")),
                "Rec.model_path": str(_only(models, "*rec*.onnx")),
                "Det.limit_type": "max",
                "Det.limit_side_len": _DETECTION_SIDE,
                "Rec.rec_batch_num": 1,  # as fast as more, in half of the memory
                "EngineConfig.onnxruntime.intra_op_num_threads": THREADS,
                "EngineConfig.onnxruntime.inter_op_num_threads": THREADS,
            }
        )

    def find(self, image: Image) -> list[Quad]:
        """The pieces of text on a picture, from top to bottom."""
        with _out_of_memory_told():
            found = self._ocr(image, use_det=True, use_cls=False, use_rec=False)
        return [] if found.boxes is None else [np.asarray(box, dtype=np.float32) for box in found.boxes]

    def read(self, pieces: list[Image]) -> list[tuple[str, float]]:
        """The text of each piece and the engine's trust in it, 0 to 1."""
        if not pieces:
            return []
        with _out_of_memory_told():
            found = self._ocr.recognize_txt(pieces)
        return [(str(text), float(score)) for text, score in zip(found.txts, found.scores, strict=True)]


@contextmanager
def _out_of_memory_told() -> Iterator[None]:
    """onnxruntime and OpenCV have words of their own for it; a worker of the scan waits for a MemoryError."""
    try:
        yield
    except Exception as error:
        if any(words in str(error).lower() for words in ("bad_alloc", "allocate memory", "insufficient memory")):
            raise MemoryError from error
        raise


def _only(folder: Path, pattern: str) -> Path:
    found = sorted(folder.glob(pattern))
    if not found:
        raise FileNotFoundError(f"rapidocr came without its model {pattern}")
    return found[0]
