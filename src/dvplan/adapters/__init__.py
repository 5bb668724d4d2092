"""The outside world: the only code that touches disk, clock, environment and other programs."""
