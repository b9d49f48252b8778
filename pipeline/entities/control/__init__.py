"""Document control: numbers, versions, titles, covers, margins, lists of documents, what is in force."""
