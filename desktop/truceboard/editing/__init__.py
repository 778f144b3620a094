"""Making and changing a case: forms, commands, the outline, templates and the welcome page."""
