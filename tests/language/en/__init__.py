"""English, table by table."""
