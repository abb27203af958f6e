// What is typed counts, whatever is pressed next. Streamlit hears of a field only when it is left, and a field is left
// the moment the mouse goes down: the run that follows moves or replaces what is about to be pressed, and the click is
// lost. So while something typed has not been sent, a press leaves the field at the click itself, in the same turn,
// and Streamlit sends the value and the press in one message. (Keys that press, in assets/keys.js, do not while one types.)
{
  const isPlain = (target) => target.closest?.("#first") // the plain page before Streamlit's, which sends nothing
  const ASKS_SERVER = "button:not(.press, [role='dialog'] *)" // by itself: a dialog only closes
  const CHOICE = "input[type='radio'], input[type='checkbox']"
  const LIST = "#portal, [data-testid='stDataFrame']" // a cell being typed in lies in the portal
  const LIST_KEYS = ["Enter", "Tab", "Delete", "Backspace", " "] // what changes a cell or ends the typing in it
  const LIST_DELAY = 200 // ms: Streamlit sends a cell 150 ms after such a key
  const LONGEST = 10_000 // ms that a press is held while all is quiet
  const FORGOTTEN = 120_000 // ms after which whoever pressed expects nothing any more
  const NO_RUN = 1500 // ms after which no run follows on a value any more: it was the one Streamlit had

  let typedIn = null // the field that holds what Streamlit has not heard of
  let listAt = -Infinity // when a cell of a list was changed last
  let settledAt = 0 // when a run was finished last
  let takenAt = 0 // when one was that began after the last value was sent
  let passing = null // what is pressed again after it was held
  let held = 0 // the look after the press that is held: of two, the last

  const now = () => performance.now()

  addEventListener("input", ({ target, isTrusted }) => {
    if (isPlain(target)) return
    if (isTrusted) clearInterval(held) // what is answered since is newer
    if (target.matches?.(CHOICE)) sentAt = now()
    else typedIn = target
  }, true)
  addEventListener("focusout", ({ target }) => target === typedIn && noteSent(), true)
  addEventListener("keydown", ({ key, target }) => {
    if (LIST_KEYS.includes(key) && target.closest?.(LIST)) noteCell()
    else if (key === "Enter" && target === typedIn && target.tagName === "INPUT") noteSent()
  }, true)
  for (const change of ["cut", "paste"]) {
    addEventListener(change, ({ target }) => target.closest?.(LIST) && noteCell(), true)
  }
  // A page that has much to do may draw a run as one that has ended, and never as one that goes: so also at its number.
  const TOLD = ["data-test-script-state", "data-test-connection-state", "data-run"]
  new MutationObserver(() => {
    if (!isRunning()) {
      settledAt = now()
      if (begunAt > sentAt) takenAt = settledAt
    }
    if (!isConnected()) memory.memory = "away"
  }).observe(document, { subtree: true, attributeFilter: TOLD })

  function noteSent() {
    typedIn = null
    sentAt = now()
  }

  function noteCell() {
    sentAt = listAt = now()
  }

  // What is pressed while another field holds something unsent.
  function pressedBy({ target }) {
    const pressed = target.closest?.(PRESSABLE)
    const isOwn = typedIn?.closest("[data-testid='stElementContainer']")?.contains(pressed)
    return typedIn?.isConnected && !isOwn ? pressed : null
  }

  addEventListener("pointerdown", (event) => {
    if (pressedBy(event) && typedIn.closest(LIST)) event.stopImmediatePropagation() // it would close the cell
  }, true)
  addEventListener("mousedown", (event) => {
    if (pressedBy(event)) event.preventDefault() // it would leave the field
  }, true)
  addEventListener("click", (event) => {
    const pressed = event.target.closest?.(PRESSABLE)
    if (!pressed || pressed === passing || isPlain(pressed)) return
    if (pressedBy(event)) leaveFor(pressed)
    if (isLink(pressed, event) && !isSettled()) hold(event, pressed, isSettled)
    else if (!isListSent()) hold(event, pressed, isListSent)
    // A session that is new after the line was lost would not know what was pressed. (assets/press.js waits by itself.)
    else if (memory.memory !== "kept" && pressed.matches(ASKS_SERVER)) hold(event, pressed, isKnown)
  }, true)

  function leaveFor(pressed) {
    if (typedIn.closest(LIST)) {
      document.body.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true })) // closes the cell and sends it
      noteSent()
      listAt = -Infinity
    } else {
      typedIn.blur()
    }
    if (!pressed.matches("label")) pressed.focus({ preventScroll: true })
  }

  // A link to another screen would overtake the value, and a mail or an address of a calendar is made of it.
  function isLink(pressed, event) {
    const isModified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey
    return !isModified && pressed.matches("a[href]:not([href^='#'])")
  }

  function isListSent() {
    return settledAt > listAt + LIST_DELAY || isQuietSince(listAt)
  }

  function isSettled() {
    return takenAt > sentAt || isQuietSince(sentAt)
  }

  function isQuietSince(then) {
    return now() - then > NO_RUN && !isUnderWay()
  }

  function hold(event, pressed, isDone) {
    event.preventDefault()
    event.stopImmediatePropagation()
    clearInterval(held)
    const name = nameOf(pressed)
    const needsSession = pressed.matches(ASKS_SERVER)
    const { pathname } = location
    const began = now()
    let quietSince = began
    held = setInterval(() => {
      if (location.pathname !== pathname || now() - began > FORGOTTEN) return clearInterval(held)
      if (needsSession && (!isConnected() || isUnderWay())) quietSince = now() // a server that is gone or new takes as long as it takes
      const isLate = now() - quietSince > LONGEST
      if (isLate || (isDone() && (!needsSession || isKnown()))) {
        passing = pressed.isConnected ? pressed : [...document.querySelectorAll(PRESSABLE)].find((other) => nameOf(other) === name)
      }
      if (passing || isLate) clearInterval(held)
      passing?.click()
      passing = null
    }, 30)
  }
}
