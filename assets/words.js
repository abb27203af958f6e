// Streamlit writes some words of its own, in English: on the field for a file, over a table, in what shows under the
// mouse. Ours (wording/widgets.py; server/own_files.py puts them before this script) go in their place, at once and
// whenever Streamlit draws them anew, in the language that the page speaks at that moment.
{
  const PLACES = `[data-testid='stSkipToContent'], [data-testid='stFileUploader'], [data-testid='stElementToolbar'],
    [data-testid='stTooltipContent'], [data-testid='stTooltipErrorContent'], [data-testid^='stDataFrame'], .gdg-search-bar`
  const known = new WeakMap() // by text or element: what Streamlit wrote, and what we wrote in its place
  const patterns = new Map() // by language: how each of their words looks, and ours

  function patternsOf(language) {
    if (!patterns.has(language)) {
      const pairs = Object.entries(window.wordsOfStreamlit[language] ?? {})
      patterns.set(language, pairs.map(([theirs, ours]) => [pattern(theirs), ours]))
    }
    return patterns.get(language)
  }

  // "Remove {name}" is any text that begins so; a name of the part may follow after a colon.
  function pattern(theirs) {
    const plain = theirs.replace(/[.*+?^$()|[\]\\/]/g, "\\$&")
    return new RegExp(`^${plain.replace(/\{(\w+)\}/g, "(?<$1>.*)")}(?<rest>: .*)?$`, "s")
  }

  function inOurs(text) {
    for (const [theirs, ours] of patternsOf(document.documentElement.lang)) {
      const found = text.match(theirs)?.groups
      if (found) return ours.replace(/\{(\w+)\}/g, (_, name) => name === "size" ? sized(found[name]) : found[name]) + (found.rest ?? "")
    }
  }

  // "20MB" has a blank between, and letters of its own in French.
  function sized(size) {
    const letters = window.wordsOfStreamlit[document.documentElement.lang].MB
    return size.replace(/(?<=\d)MB$/, `\u00a0${letters}`)
  }

  function reword(part, text, write) {
    const before = known.get(part)
    const theirs = before?.ours === text ? before.theirs : text
    const reworded = inOurs(theirs.trim())
    if (reworded === undefined) return
    const ours = theirs.replace(theirs.trim(), () => reworded)
    known.set(part, { theirs, ours })
    if (ours !== text) write(ours)
  }

  function rewordAll() {
    for (const place of document.querySelectorAll(PLACES)) {
      const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT)
      while (texts.nextNode()) {
        const text = texts.currentNode
        reword(text, text.data, (ours) => { text.data = ours })
      }
      for (const named of [place, ...place.querySelectorAll("[aria-label]")]) {
        if (named.ariaLabel) reword(named, named.ariaLabel, (ours) => { named.ariaLabel = ours })
      }
    }
  }

  // An icon stands beside its word; its name is English ("info icon") and says nothing more.
  function hideIcons() {
    for (const icon of document.querySelectorAll("[role='img'][aria-label$=' icon']:not([aria-hidden])")) icon.ariaHidden = "true"
  }

  function tend() {
    rewordAll()
    hideIcons()
  }

  new MutationObserver(tend).observe(document, {
    subtree: true, childList: true, characterData: true, attributeFilter: ["aria-label", "lang"],
  })
}
