"""Settings of all tests: a law is about answers, not about how busy the machine is."""

from hypothesis import HealthCheck, settings

settings.register_profile("timeline", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("quick", settings.get_profile("timeline"), max_examples=10)
settings.load_profile("timeline")
