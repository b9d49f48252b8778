"""The fiscal year of an organisation."""
