"""What is remembered of a client between scans: inventory, analyses, texts, scans. One SQLite file in its output folder."""
