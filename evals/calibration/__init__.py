"""Scripts that fit the service's weight tables and say how well they agree with people."""
