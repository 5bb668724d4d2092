"""What was written down: workspace, plans, tasks, log entries, and where each stands in its file."""
