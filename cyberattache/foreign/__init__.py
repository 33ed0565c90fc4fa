"""Assignments that are not ours: any nbgrader course, with the tests that stand in its own source notebooks."""

from cyberattache.foreign.answers import Taken, take
from cyberattache.foreign.assignment import Assignment, Kind, Part
from cyberattache.foreign.course import Course, locate
from cyberattache.foreign.judge import job, judge
from cyberattache.foreign.source import read

__all__ = ["Assignment", "Course", "Kind", "Part", "Taken", "job", "judge", "locate", "read", "take"]
