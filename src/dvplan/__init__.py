"""dvplan: plain-text work plans, and a true report for any day."""

__version__ = "0.1.0"
