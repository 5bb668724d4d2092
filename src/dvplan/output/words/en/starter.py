"""The files of a new workspace, with comments in English. Braces are filled with TOML values."""

from __future__ import annotations

NAME = "Name of the office"
UNITS: tuple[str, ...] = ("Office",)
PLAN_NAME = "example"

SETTINGS = """\
#:schema ./.dvplan/workspace.schema.json
# Settings. Every other .toml file in this folder is a plan; the .log.toml file beside it is its log.

[workspace]
name = {name}
lang = "en"                         # vi: Vietnamese, en: English
timezone = "Asia/Ho_Chi_Minh"

[calendar]
country = "VN"                      # the public holidays of Viet Nam count
workweek = ["mon", "tue", "wed", "thu", "fri"]

# Those that work is given to; their order here is their order in every list.
{owners}"""

OWNER = """
[owner.{id}]
name = {name}
kind = "unit"                       # unit: part of the office, person, body: another agency
"""

PLAN = """\
#:schema ./.dvplan/plan.schema.json
# An example: change it into a plan of yours, or delete it and example.log.toml.
# This file says what was decided. What happens then goes into the log: dvplan progress, dvplan done …

[plan]
id = "example"                      # no other plan may have it
title = "Example plan"
owner = {owner}
start = {today}

[defaults]                          # what every task of this file has unless it says otherwise
owner = {owner}                     # who leads: an id of dvplan.toml
assigned = {today}               # the day it was given

[[task]]
id = "report"
title = "Draw up a report (example)"
due = {due}                    # the deadline
deliverable = "Report"              # what there will be in the end
submit_to = "Head of the office"    # who it goes to
step = [
  {{ id = "draft", title = "Draft", due = {middle} }},
  {{ id = "finish", title = "Finish and submit", due = {due} }},
]

[[task]]
id = "monthly"
title = "Monthly report (example)"
repeat = {{ every = "month", first = {next_month}, if_closed = "before" }}

[[task]]
id = "follow"
title = "Follow the situation (example)"
standing = true                     # never overdue by itself
"""

LOG = """\
#:schema ./.dvplan/log.schema.json
# The log of the example: each [[log]] block is something that happened. Only ever add to it.

[[log]]
on = {today}
task = ["report", "monthly", "follow"]
note = "Tasks given (example)"
"""

ATTRIBUTES = """\
# Where two people add to one log on two branches, both are kept, every block whole. Run once on each machine:
#   git config merge.dvplan-log.driver "git merge-file --union --diff3 %A %O %B"
# Without it git reports a conflict as usual. Do not use merge=union: it blends blocks that have lines in common.
*.log.toml merge=dvplan-log
"""

IGNORE = """\
# What dvplan leaves here while it writes
.dvplan-*
"""
