"""The laws that are shipped to users, run here too."""

from timeline.laws import *  # noqa: F403 - each name is a test
