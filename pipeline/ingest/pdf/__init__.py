"""Reading PDF files: text layer, tables, and scanned pages by OCR."""
