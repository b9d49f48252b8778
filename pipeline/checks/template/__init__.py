"""Template residue: placeholders, other houses' names and texts, times of files."""
