"""Plans and logs to problems of meaning."""
