"""The readers of facts, one by one."""
