"""Audits, reviews and nonconformities: scope, auditors, evidence, causes."""
