"""The words that Streamlit itself writes on our screens, in English and without a way to set them, and ours for each.

The page's script (assets/words.js) puts ours in their place. A blank stands for whatever Streamlit writes there.
"""

from typing import Final

from wording.catalogues import N_, Language, translated

WIDGETS: Final[dict[str, str]] = {
    "Skip to main content": N_("Naar de inhoud"),
    # the field for a file
    "Upload": N_("Kies een bestand"),
    "file upload": N_("Kies een bestand"),
    "Add files": N_("Kies een ander bestand"),
    "Drag and drop a file here": N_("Laat het bestand hier los"),
    "{size} per file": N_("Hoogstens {size}"),
    "MB": N_("MB"),
    "Remove {name}": N_("Verwijder {name}"),
    "Cancel upload of {name}": N_("Stop met opladen: {name}"),
    "Error:": N_("Let op:"),
    "Upload failed": N_("Opladen lukte niet. Probeer het nog eens."),
    "File must be {size} or smaller.": N_("Dit bestand is te groot: hoogstens {size}."),
    "{type} files are not allowed.": N_("Dit soort bestand kunnen wij niet gebruiken."),
    "Only one file is allowed.": N_("Kies één bestand."),
    "Unexpected error. Please try again.": N_("Opladen lukte niet. Probeer het nog eens."),
    # tables and pictures
    "Fullscreen": N_("Volledig scherm"),
    "Close fullscreen": N_("Volledig scherm sluiten"),
    "Download as CSV": N_("Download als CSV"),
    "Show/hide columns": N_("Kolommen tonen of verbergen"),
    "Search": N_("Zoeken"),
    "Close Search": N_("Zoeken sluiten"),
    "Previous Result": N_("Vorige"),
    "Next Result": N_("Volgende"),
    "Sort ascending": N_("Sorteer van laag naar hoog"),
    "Sort descending": N_("Sorteer van hoog naar laag"),
    "Autosize": N_("Pas de breedte aan"),
    "Pin column": N_("Zet de kolom vast"),
    "Unpin column": N_("Maak de kolom los"),
    "Hide column": N_("Verberg de kolom"),
}
"""By the words of Streamlit."""


PRESSES: Final = {
    "busy": N_("Wordt gemaakt …"),
    "again": N_("Klaar. Druk nog eens om te delen."),
    "failed": N_("Dat lukte niet. Druk nog eens op de knop."),
    "forbidden": N_("Uw browser laat kopiëren hier niet toe. Selecteer de tekst en kopieer ze zelf."),
    "file": N_("Het bestand is klaar."),
    "copy": N_("Gekopieerd"),
}
"""What our own buttons say once they are pressed (assets/press.js), by what becomes of the press."""


def press_words(language: Language) -> dict[str, str]:
    """All of them in one language."""
    return {what: translated(said, language) for what, said in PRESSES.items()}


def own_words(language: Language) -> dict[str, str]:
    """What to write in place of each, in one language."""
    return {theirs: translated(ours, language) for theirs, ours in WIDGETS.items()}
