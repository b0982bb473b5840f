"""How long things take, each figure beside how it was measured."""
