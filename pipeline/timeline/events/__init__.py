"""From records to events: what a record, a ledger or a chapter stands for in time."""
