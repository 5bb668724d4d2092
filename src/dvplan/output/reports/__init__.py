"""Core results to blocks: one file per report."""
