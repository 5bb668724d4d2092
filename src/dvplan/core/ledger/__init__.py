"""The fold: a task, its entries and a day give the task on that day; and the sums of such tasks."""
