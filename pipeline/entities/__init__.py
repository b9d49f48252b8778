"""The small things in one file that checks compare across the set: identity, names, tells, lists."""
