"""People and units: who signs, who stands on a roster, who attended, who answers for what."""
