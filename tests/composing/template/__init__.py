"""The composer that needs no network."""
