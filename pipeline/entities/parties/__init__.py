"""The organisation, those that it deals with, and the services between them."""
