"""What our components run in the page, but for the pad to sign on (ui/declaration/drawn.py): one line, the same for all.

Streamlit loads the script of a component when it first draws one, and while it does, what an older run drew can arrive
after what a newer one did. With one script for all, and the run that may follow by itself asked for by it (assets/memory.js),
nothing of a newer run is there before the script is.
"""

from typing import Final

SCRIPT: Final = "export default (component) =>\n  window.registratiewijzer[component.name](component)\n"
"""The scripts themselves are loaded by the page, once (server/own_files.py), under the names of the components."""
