"""People and units: who signs, who is known, who has left."""
