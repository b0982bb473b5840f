"""Brief to draft by an LLM that is never trusted: prompts, the endpoints, and what comes back."""
