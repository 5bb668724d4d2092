"""Problems as values: what is wrong, how bad it is, and where."""

from dvplan.core.diagnostics.problem import Problem, Severity

__all__ = ["Problem", "Severity"]
