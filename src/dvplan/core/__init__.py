"""What a plan means: pure values and rules. No files, clock, terminal, environment or language."""
