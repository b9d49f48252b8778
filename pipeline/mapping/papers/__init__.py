"""Papers that prove what no name of theirs says: minutes, accounts, forms, exports, contracts."""
