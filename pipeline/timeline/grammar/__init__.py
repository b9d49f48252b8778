"""The date grammar: one file a family of written forms, each a set of linear patterns."""
