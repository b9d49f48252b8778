"""Word files: .docx, .docm, .dotx and .dotm, transitional or strict."""

from pipeline.ingest.word.reader import read_word
from pipeline.ingest.word.template import forget_templates

__all__ = ["forget_templates", "read_word"]
