"""The reviewer's decisions: kept in decisions.yaml beside the report, applied to every later scan."""
