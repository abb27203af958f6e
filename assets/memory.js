// The browser's half of ui/memory.py: the address bar, the tab's own copy, the focus.
// It runs after every script run, and remembers between runs only what stands here:
const SHELF = "registratiewijzer"
let answeredSession = null
let shownPage = null
let focusedFor = null
let wakeServer = () => {}

// A fault named on top leads to its field: the link's address is the field's key.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href^='#private-']")
  if (!link) return
  event.preventDefault()
  const place = document.querySelector(`.st-key-${link.hash.slice(1)}`)
  place?.scrollIntoView({ block: "center" })
  place?.querySelector("input, [role='spinbutton']")?.focus({ preventScroll: true })
})

export default function ({ data, setTriggerValue }) {
  wakeServer = () => setTriggerValue("reconnected", true)
  document.documentElement.lang = data.language
  document.documentElement.dataset.memory = data.ask ? "asking" : "kept"
  if (data.erase) emptyShelf()
  if (data.ask) {
    answerOnce(data.ask, setTriggerValue)
  } else {
    if (!data.erase) fillShelf(data.keep)
    showQuery(data.query)
  }
  say(data.status)
  if (data.focus) focusOnce(data.focus)
  else if (shownPage !== null && shownPage !== data.page) focusHeading()
  shownPage = data.page
}

// A new session has nothing yet: hand it the tab's copy, also when that is empty.
// The bar and the shelf stay as they are until Python has taken the copy over.
function answerOnce(session, setTriggerValue) {
  if (answeredSession === session) return
  answeredSession = session
  setTriggerValue("answer", { session, kept: readShelf() })
}

// Browsers may forbid storage; then a reload keeps only what the link says.
function readShelf() {
  try {
    return window.sessionStorage.getItem(SHELF) ?? "{}"
  } catch {
    return "{}"
  }
}

function fillShelf(kept) {
  try {
    window.sessionStorage.setItem(SHELF, kept)
  } catch {}
}

function emptyShelf() {
  window.registratiewijzer.forget() // files that were handed over
  try {
    window.sessionStorage.removeItem(SHELF)
  } catch {}
}

// Replacing keeps one Back one screen; pushing would add a step per answer.
function showQuery(query) {
  const search = query ? "?" + query : ""
  if (search === location.search) return
  history.replaceState(history.state, "", location.pathname + search + location.hash)
}

// The new screen's heading exists once the run has finished, so wait for that (at most five seconds).
function focusHeading(attempts = 100) {
  const heading = document.querySelector("[data-testid='stMain'] h1")
  const isFinished = app?.dataset.testScriptState === "notRunning"
  if (heading && isFinished && !heading.closest("[data-stale='true']")) {
    heading.tabIndex = -1
    heading.focus()
  } else if (attempts > 0) {
    setTimeout(focusHeading, 50, attempts - 1)
  }
}

// A server that was restarted knows nobody until somebody touches something, and would then start from nothing.
// So the moment the connection is back, before a field can be used again, ask for a run.
const app = document.querySelector("[data-testid='stApp']")
let wasConnected = true
new MutationObserver(() => {
  const isConnected = app.dataset.testConnectionState === "CONNECTED"
  if (isConnected && !wasConnected) wakeServer()
  wasConnected = isConnected
}).observe(app, { attributeFilter: ["data-test-connection-state"] })

// One polite line for screen readers; the coloured box it repeats stays silent, or both would speak.
function say(sentence) {
  for (const box of document.querySelectorAll("[class*='st-key-verdict'] [role='alert']")) box.role = "group"
  let line = document.getElementById("status-line")
  if (!line) {
    line = document.createElement("div")
    line.id = "status-line"
    line.role = "status"
    line.style.cssText = "position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)"
    document.body.append(line)
  }
  if (sentence && line.textContent !== sentence) line.textContent = sentence
}

// A new question takes the focus to its first answer, once; typing elsewhere afterwards is left alone. What came of a
// press takes it as a part of the screen.
function focusOnce({ key, token, is_part: isPart }, attempts = 100) {
  if (focusedFor === token) return
  const target = document.querySelector(isPart ? `.st-key-${key}` : `.st-key-${key} :is(button, input)`)
  const isFinished = document.querySelector("[data-testid='stApp']")?.dataset.testScriptState === "notRunning"
  if (target && isFinished) {
    focusedFor = token
    if (isPart) showPart(target)
    else target.focus()
  } else if (attempts > 0) {
    setTimeout(focusOnce, 50, { key, token, is_part: isPart }, attempts - 1)
  }
}

// Read aloud by its first line when it takes the focus, as a group and not also as an alert.
function showPart(part) {
  part.setAttribute("role", "group")
  part.setAttribute("aria-label", part.innerText.trim().split("\n", 1)[0])
  part.tabIndex = -1
  part.scrollIntoView({ block: "start" })
  part.focus({ preventScroll: true })
}
