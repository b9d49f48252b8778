"""The second search: what in the whole set may serve a requirement that nothing was found for."""
