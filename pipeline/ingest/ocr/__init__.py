"""Text of pictures: scans, photographs and pages without a text layer."""
