"""Reading text, Markdown, CSV and HTML files."""
