"""The tests: one file for each room, and some for what must hold of the whole house."""
