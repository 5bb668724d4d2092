"""Blocks to text: one file per format."""
