"""The case from every side: register, timeline, what-if map, comparison and explanations."""
