"""From a brief to a draft."""
