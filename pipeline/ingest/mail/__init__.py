"""Mail: .eml as programs send it, .msg as Outlook keeps it."""

from pipeline.ingest.mail.eml import read_eml
from pipeline.ingest.mail.mbox import read_mbox
from pipeline.ingest.mail.msg import read_msg
from pipeline.ingest.mail.signed import read_envelope
from pipeline.ingest.mail.tnef import read_tnef

__all__ = ["read_eml", "read_envelope", "read_mbox", "read_msg", "read_tnef"]
