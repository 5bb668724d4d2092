"""Names, ids and numbers as people type them, to what they mean in the book."""
