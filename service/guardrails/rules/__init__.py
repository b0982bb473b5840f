"""The rules, one a module; each has ``find(letter, background)``, which yields the spots that it objects to."""
