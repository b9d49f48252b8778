"""The organisation before the law: licence, codes, permits, what it may do."""
