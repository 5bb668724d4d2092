"""Which keys there are: one row a key, and what is derived from it."""
