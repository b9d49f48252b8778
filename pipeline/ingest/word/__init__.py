"""Word files: .docx, .docm, .dotx and .dotm, transitional or strict."""

from pipeline.ingest.word.reader import read_word

__all__ = ["read_word"]
