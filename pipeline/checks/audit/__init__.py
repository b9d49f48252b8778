"""Internal audit, nonconformities and management review."""
