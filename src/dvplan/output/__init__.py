"""What people read: values in, text out. No file and no terminal state."""
