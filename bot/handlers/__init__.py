"""Telegram handlers, one file for each thing a user can do: parse, call the desk, render, send."""
