"""One file a family of formats: a frozen document in, the bytes of a file out."""
