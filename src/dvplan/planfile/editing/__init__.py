"""(text, change) to new text; every character not concerned stays."""
