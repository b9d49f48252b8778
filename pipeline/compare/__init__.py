"""Two reports of one client compared: pure functions over report.json."""
