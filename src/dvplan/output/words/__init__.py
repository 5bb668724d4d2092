"""The languages, and what each must say."""
