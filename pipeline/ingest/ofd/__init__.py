"""OFD, the fixed layout of GB/T 33190: e-licences, invoices and official documents."""

from pipeline.ingest.ofd.reader import read_ofd

__all__ = ["read_ofd"]
