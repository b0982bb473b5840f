"""Playbooks and prompt versions: read from a folder, checked whole, once."""
