"""What holds for every test: a busy machine is no fault, and the same commit is proven by the same examples."""

from hypothesis import settings

settings.register_profile("here", deadline=None, derandomize=True)
settings.load_profile("here")
