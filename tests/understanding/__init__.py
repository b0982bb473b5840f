"""Understanding, file by file."""
