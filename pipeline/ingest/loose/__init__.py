"""Pictures in the older and rarer kinds of documents, whose readers do not tell where a picture stands."""

from pipeline.ingest.loose.reading import with_loose_pictures

__all__ = ["with_loose_pictures"]
