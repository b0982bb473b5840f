"""Pure text tools: which language, sentences, names, dates, who speaks to whom; a folder for each language."""
