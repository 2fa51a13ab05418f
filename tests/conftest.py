"""Settings of all tests: a law is about answers, not about how busy the machine is."""

from hypothesis import settings

settings.register_profile("timeline", deadline=None)
settings.register_profile("quick", deadline=None, max_examples=10)
settings.load_profile("timeline")
