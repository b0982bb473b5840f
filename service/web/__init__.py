"""HTTP: one controller a file, the bodies that go in and out, and the problems said about them."""
