"""Charts of stated figures: chosen, then drawn. What cannot be compared is not drawn together."""
