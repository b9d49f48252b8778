"""What the other files of a set tell of one: whose it is, whether it is in force, what the house's lists call it."""
