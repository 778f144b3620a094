"""What the command line does: a module for each family of commands, and what they share."""
