"""Finding the files of a folder and reading each into blocks of text and tables."""
