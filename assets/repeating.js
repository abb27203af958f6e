// A press that was on its way when the server went away is made once more when a server is back. Streamlit sends what
// stands in the fields again, and the tab its memory; a press it forgets. Only what can be done twice without harm is
// repeated: never an answer, erasing, or taking something back. (What hands over a file asks again by itself: press.js.)
{
  const REPEATABLE = [
    "back_to_today",
    "bulk_pick",
    "bulk_read",
    "card_next",
    "fill_average",
    "fill_visit",
    "make_declaration",
    "next",
    "previous",
    "quote_grid_fill",
    "to_calendar",
    "to_declaration",
  ]
  const LINK = "[data-testid='stPageLink-NavLink']"
  const BUTTONS = REPEATABLE.map((key) => `.st-key-${key} button`).join()
  const LONGEST = 120_000 // ms after which nobody waits for it any more

  let flying = null // the last press of such a kind that no run has answered yet
  let pressedAt = null // when the one that is being made once more was pressed first

  // After leaving.js, which holds back what would be lost for certain: a press that is held is none yet.
  addEventListener("click", ({ target, ctrlKey, metaKey, shiftKey, altKey }) => {
    const pressed = target.closest?.("button, [role='button'], a[href]")
    if (!pressed || target.closest("#first, [role='dialog']")) return // to close Streamlit's message asks for nothing
    const isElsewhere = ctrlKey || metaKey || shiftKey || altKey // another tab
    const isListed = pressed.matches(`${BUTTONS}, ${LINK}`) && !isElsewhere
    const at = pressedAt ?? performance.now()
    flying = isListed ? { name: placeOf(pressed), path: location.pathname, at, isLost: !isConnected() } : null
  }, true)

  // An answer that was given since is newer than the press: what it would have led to may be another thing now.
  addEventListener("input", () => (flying = null), true)

  new MutationObserver(() => {
    if (!flying) return
    if (!isConnected()) flying.isLost = true
    else if (isRunning()) flying.isHeard = true
    else if (flying.isHeard && !flying.isLost) flying = null // answered
    if (flying?.isLost && isKnown()) repeat()
  }).observe(document, {
    subtree: true,
    attributeFilter: ["data-test-script-state", "data-test-connection-state", "data-memory"],
  })

  function repeat() {
    const { name, path, at } = flying
    const found = [...document.querySelectorAll(`${BUTTONS}, ${LINK}`)].find((part) => placeOf(part) === name)
    flying = null
    if (!found || location.pathname !== path || performance.now() - at > LONGEST) return
    pressedAt = at
    found.click()
    pressedAt = null
  }
}
