"""What a span of days brought: two days of one book, and the entries between."""
