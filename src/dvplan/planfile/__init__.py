"""The TOML format: text to values and problems, and places in the text. TOML libraries live here only."""
