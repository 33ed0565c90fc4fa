"""The answer kinds: pure comparators on values that came out of a kernel or a jail. Standard library only."""
