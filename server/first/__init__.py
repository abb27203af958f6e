"""The answer of a screen as a plain page, from its address alone: before Streamlit has loaded, and where no script runs.

What is shown comes from an `Asked`, which holds what a link may hold: nothing private can be on this page.
"""

from server.first.address import Asked as Asked, ask as ask, tidy as tidy
from server.first.drawing import draw as draw
from server.first.screens import Screen as Screen, screen as screen
