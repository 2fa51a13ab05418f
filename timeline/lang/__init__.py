"""Languages, one folder of data each."""
