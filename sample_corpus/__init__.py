"""Made-up clients and the builder that turns their sources into files."""
