"""Commiato: takes one's leave of a professional relationship and leaves the bridge standing."""
