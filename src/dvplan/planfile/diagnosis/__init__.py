"""Why a text is not TOML, in an office's words."""
