"""Show the whole course at work on this machine."""
