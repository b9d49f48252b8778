"""Records as they were filled in: ledgers of tickets, forms, and what they lack."""
