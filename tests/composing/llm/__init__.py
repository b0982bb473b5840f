"""The LLM composer: what it is told, what it answers, and what becomes of that."""
