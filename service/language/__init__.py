"""Pure text tools: which language, sentences, names, dates, and who speaks to whom; a folder of its own for each language."""
