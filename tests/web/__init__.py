"""HTTP, room by room."""
