"""Pages of lines and tables, whether pdfium or OCR gave them, into blocks with headings and running text."""
