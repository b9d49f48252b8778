"""Document control: covers, numbers, versions, lists of documents, references, what was left in."""
