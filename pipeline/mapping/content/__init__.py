"""What a text says: the blocks that an auditor looks for, or talk, or nothing."""
