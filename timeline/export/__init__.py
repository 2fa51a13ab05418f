"""Export a timeline, one module a format."""
