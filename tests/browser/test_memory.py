"""The bar and the tab's memory, where only a browser can show them."""

SCREENS = ("", "voorwaarden", "resultaat", "audit", "tijdlijn", "verklaring", "regels")
