"""From a free text to a brief: what was said, about whom, and what must stay unsaid. Never calls an LLM."""
