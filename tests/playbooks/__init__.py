"""Playbooks and prompt versions, read from disk."""
