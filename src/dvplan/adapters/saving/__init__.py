"""Bytes on disk that are never lost: lock, backup, exchange, undo."""
