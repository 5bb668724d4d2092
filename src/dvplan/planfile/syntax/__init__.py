"""The text of a file: its encoding, its TOML pieces, and where each of them stands."""
