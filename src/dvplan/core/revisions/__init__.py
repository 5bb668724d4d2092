"""The workspace beside itself at an earlier commit: what was rewritten."""
