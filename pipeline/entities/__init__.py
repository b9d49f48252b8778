"""The small things in one file that checks compare across the set: titles, numbers, names, tells, lists."""
