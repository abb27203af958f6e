// The browser's half of ui/session/memory.py: the address bar, the tab's own copy, the way back after erasing.
// It runs after every script run, and remembers between runs only what stands here:
const SHELF = "registratiewijzer"
const OWN = "registratiewijzer.own" // what an auditor asked this browser to keep
const UNDO_SECONDS = 60
const AGAIN_AFTER_MS = 2000
const A_MINUTE = 1200 // looks, 50 ms apart
const LONGEST_ANSWER = 900_000 // bytes: of more the server hears nothing (MOST_TYPED in ui/limits.py)
let answeredSession = null
let latestRun = 0
let setAside = null
let keptBefore = null
let undo = { token: null, copy: null, timer: 0 }
let tellServer = () => {}

window.registratiewijzer["registratiewijzer.memory"] = ({ data, setTriggerValue }) => {
  tellServer = setTriggerValue
  latestRun = data.run
  memory.run = latestRun
  watchLine()
  document.documentElement.lang = data.language
  keepOwn(data.own)
  if (data.asking) answer(data.asking)
  else keep(data)
  minuteOfUndo(data.erasing)
  keptBefore = data.keep
  away.sentence = data.away
  hushBoxes()
  if (data.status !== null) say("status-line", data.status)
  whenFinished(() => {
    if (data.run !== latestRun) return // the first run of a page waits for what the next one draws, and knows no keys
    const news = dressFields()
    if (news || !document.querySelector("[class*='st-key-refused-']")) say("reason-line", news)
    hushBoxes()
    dressLinks(data.page)
    dressSteps()
    bindKeys(data.keys)
  }, isDrawn, A_MINUTE)
  if (leadFocus(data)) { // what was said there is news of the screen before
    say("press-line", "")
    if (data.status === null) say("status-line", "")
  }
}

// A new session has nothing yet: hand it the tab's copy, also when that is empty. The bar and the shelf stay as they are
// until Python has taken the copy over.
function answer(session) {
  memory.memory = "asking"
  if (answeredSession === session) return
  answeredSession = session
  hand(session)
}

// What the visitor asked for goes first, and what is pressed next waits as it does for a field (leaving.js).
const tell = (name, value) => whenFinished(() => tellNow(name, value), haveAllBegun, A_MINUTE)

function tellNow(name, value) {
  sentAt = performance.now()
  tellServer(name, value)
}

// Nobody acknowledges a message, and without an answer the session would ask for ever: so it is said again until heard.
function hand(session) {
  whenFinished(() => {
    if (answeredSession !== session || memory.memory === "kept") return
    if (memory.memory === "asking") { // and not away
      const answer = { session, kept: readShelf(), own: readOwn() }
      const isHeard = new Blob([JSON.stringify(answer)]).size < LONGEST_ANSWER
      tellNow("answer", isHeard ? answer : { session, kept: "{}", own: "{}" })
    }
    setTimeout(hand, AGAIN_AFTER_MS, session)
  }, haveAllBegun, A_MINUTE)
}

function keep({ keep, query }) {
  memory.memory = "kept"
  fillShelf(keep)
  showQuery(query)
}

// Everything as it was before it was erased: here, in the page's own memory, and nowhere else. It is handed over
// before the question whether to erase is answered, and goes at the next answer, at a reload, and after a minute.
// Where nothing was asked (a new caller), it is what this tab kept after the run before.
function minuteOfUndo({ aside, token, isOpen, isAsked }) {
  setAside = aside ?? setAside
  if (token && token !== undo.token) {
    clearTimeout(undo.timer)
    undo = { token, copy: setAside ?? keptBefore, timer: setTimeout(endUndo, UNDO_SECONDS * 1000) }
    window.registratiewijzer.forget() // files that were handed over
    tell("erasing", { token, step: "erased" }) // one more run, which brings the emptied address
  }
  if (aside === null) setAside = null
  if (isAsked && undo.token === token) {
    // Twice the same, where another press was on its way; the copy goes with the next run, and with the minute if none comes.
    tell("erasing", { token, step: "undone", kept: undo.copy })
  } else if (!isOpen) {
    forgetUndo()
  }
}

function endUndo() {
  forgetUndo()
  tell("erasing", { token: undo.token, step: "expired" })
}

function forgetUndo() {
  clearTimeout(undo.timer)
  undo.copy = null
}

// Browsers may forbid storage; then a reload keeps only what the link says.
function readShelf() {
  try {
    return window.sessionStorage.getItem(SHELF) ?? "{}"
  } catch {
    return "{}"
  }
}

function readOwn() {
  try {
    return window.localStorage.getItem(OWN) ?? "{}"
  } catch {
    return "{}"
  }
}

// Nothing is said of it in most runs; a text is kept, an empty one forgets.
function keepOwn(own) {
  if (own === null) return
  try {
    if (own) window.localStorage.setItem(OWN, own)
    else window.localStorage.removeItem(OWN)
  } catch {}
}

function fillShelf(kept) {
  try {
    window.sessionStorage.setItem(SHELF, kept)
  } catch {}
}

// Replacing keeps one Back one screen; pushing would add a step per answer.
function showQuery(query) {
  const search = query ? "?" + query : ""
  if (search === location.search) return
  history.replaceState(history.state, "", location.pathname + search + location.hash)
}

// A drawing of costs has the colours of the run that made it: it is made anew when those of the device change.
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => setTimeout(tell, 500, "reconnected", true))
