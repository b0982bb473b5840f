"""Text tools, file by file."""
