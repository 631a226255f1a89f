"""The tables of the state file, one concern a file."""
