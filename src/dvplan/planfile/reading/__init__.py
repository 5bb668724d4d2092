"""Parsed files to values, and every problem of their keys and values."""
