"""Filters: text to terms, terms to a predicate."""
