"""Where a client's folder lies: on this machine, or with a server that fsspec knows. Never written to."""
