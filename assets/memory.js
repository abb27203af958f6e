// The browser's half of ui/session/memory.py: the address bar, the tab's own copy, the way back after erasing, the focus.
// It runs after every script run, and remembers between runs only what stands here:
const SHELF = "registratiewijzer"
const OWN = "registratiewijzer.own" // what an auditor asked this browser to keep
const UNDO_SECONDS = 60
const AWAY_AFTER_MS = 1000 // a moment without a server is nobody's business
const AGAIN_AFTER_MS = 2000
const A_MINUTE = 1200 // looks, 50 ms apart
const LONGEST_ANSWER = 900_000 // bytes: of more the server hears nothing (MOST_TYPED in ui/limits.py)
const LONGEST_CARRIED = 20_000 // characters: of longer ones the server cuts the end off (LONGEST_TEXT there), so it asks
let answeredSession = null
let latestRun = 0
let shownPage = null
let focusedFor = {}
let setAside = null
let keptBefore = null
let undo = { token: null, copy: null, timer: 0 }
let tellServer = () => {}
let away = { sentence: "", timer: 0 }

// A fault named on top leads to its field: the link's address is the field's key.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href^='#field-']")
  if (!link) return
  event.preventDefault()
  const find = () => document.querySelector(`[class*='st-key-${link.hash.replace("#field-", "")}'] input`)
  const folded = find()?.closest("details:not([open])")
  folded?.querySelector("summary").click()
  const show = () => {
    find()?.scrollIntoView({ block: "center" })
    find()?.focus({ preventScroll: true })
    return document.activeElement === find()
  }
  if (!show() && folded) whenFinished(() => {}, show) // it can be seen a moment later
})

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
  say("status-line", data.status)
  whenFinished(() => {
    if (data.run !== latestRun) return // the first run of a page waits for what the next one draws, and knows no keys
    say("reason-line", dressFields(), !document.querySelector("[class*='st-key-refused-']"))
    dressLinks(data.page)
    dressSteps()
    bindKeys(data.keys)
  }, isDrawn, A_MINUTE)
  const wish = data.focus.find(({ key, token }) => focusedFor[key] !== token)
  const isAnotherPage = shownPage !== null && shownPage !== data.page
  if (wish) focusOnce(wish)
  else if (isAnotherPage) focusHeading()
  if (isAnotherPage) window.registratiewijzer.statusLine("press-line").textContent = "" // that a file is ready is news of the screen before
  shownPage = data.page
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
const tell = (name, value) => whenFinished(() => {
  sentAt = performance.now()
  tellServer(name, value)
})

// Nobody acknowledges a message, and without an answer the session would ask for ever: so it is said again until heard.
function hand(session) {
  const answer = { session, kept: readShelf(), own: readOwn() }
  const isHeard = new Blob([JSON.stringify(answer)]).size < LONGEST_ANSWER
  tell("answer", isHeard ? answer : { session, kept: "{}", own: "{}" })
  const handAgain = () => {
    if (answeredSession === session && memory.memory === "asking") hand(session)
  }
  setTimeout(whenFinished, AGAIN_AFTER_MS, handAgain)
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
    tell("erasing", { token, step: "undone", kept: undo.copy })
    forgetUndo()
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

// What asks for the first run of a page carries along what the tab remembers: so nothing is asked, and all of it is drawn
// at once. It is one more field among those that Streamlit tells of, in the way of writing that it uses (Protobuf), in
// which what is written behind a message belongs to it. Where it is not heard the session asks.
const sendPlain = WebSocket.prototype.send

WebSocket.prototype.send = function (message) {
  WebSocket.prototype.send = sendPlain
  sendPlain.call(this, message[0] === RERUN ? carrying(message) : message)
}

function carrying(message) {
  const memory = JSON.stringify({ kept: readShelf(), own: readOwn() })
  if (memory.length > LONGEST_CARRIED) return message
  const field = [...part(1, bytesOf("$$ID-carried-memory")), ...part(6, bytesOf(memory))] // of WidgetState: id, string_value
  return new Uint8Array([...message, ...part(11, part(2, part(1, field)))]) // of rerun_script, widget_states, widgets
}

const bytesOf = (text) => [...new TextEncoder().encode(text)]
const part = (number, bytes) => [number << 3 | 2, ...length(bytes.length), ...bytes]
const length = (count) => (count < 128 ? [count] : [count & 127 | 128, ...length(count >> 7)])

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

// What a run draws is there once it has finished: wait for that, however long it takes, and where asked for something
// drawn at most five seconds more.
function whenFinished(task, find = () => true, attempts = 100) {
  const isFinished = !isUnderWay()
  const found = isFinished && find()
  if (found) task(found)
  else if (attempts > 0) setTimeout(whenFinished, 50, task, find, attempts - isFinished)
}

// What lies behind the plain page (first.js) takes no focus.
const hasRoom = () => !document.getElementById("first")

// A new page has nothing before its tab has answered, and then some parts wait for their script.
const isDrawn = () => document.querySelector(".st-key-head") && !document.querySelector("[data-testid$='Skeleton']")

function focusHeading() {
  const find = () => hasRoom() && document.querySelector("[data-testid='stMain'] h1:not([data-stale='true'] *)")
  whenFinished((heading) => {
    heading.tabIndex = -1
    heading.focus()
  }, find)
}

// Streamlit's link over the head leads to what holds the head as well; the content begins with its heading.
document.addEventListener("click", ({ target }) => {
  if (target.closest?.("[data-testid='stSkipToContent']")) focusHeading()
})

// A server that was restarted knows nobody until somebody touches something, and would then start from nothing.
// So the moment the connection is back, before a field can be used again, ask for a run.
let wasConnected = true
let isWatched = false

function watchLine() {
  if (isWatched) return
  isWatched = true
  new MutationObserver(() => {
    if (isConnected() === wasConnected) return
    wasConnected = isConnected()
    clearTimeout(away.timer)
    if (wasConnected) {
      showAway("")
      tellServer("reconnected", true)
    } else {
      away.timer = setTimeout(() => showAway(away.sentence), AWAY_AFTER_MS)
    }
  }).observe(document.querySelector("[data-testid='stApp']"), { attributeFilter: ["data-test-connection-state"] })
  // Streamlit's own message would lie over the page and take the focus.
  new MutationObserver(() => {
    if (!wasConnected) document.querySelector("[role='dialog'] > button[aria-label='Close']")?.click()
  }).observe(document.body, { childList: true, subtree: true })
}

// What one reads while the server cannot be reached: Streamlit says so in English, and on a phone not at all.
function showAway(sentence) {
  const line = window.registratiewijzer.statusLine("away-line", "position:fixed;inset:auto 0 0 0;z-index:1000000;padding:0.75rem 1rem;" +
    "text-align:center;background:#17232B;color:#FFFFFF;border-top:1px solid #FFFFFF")
  line.textContent = sentence
  line.hidden = !sentence
}

// Polite lines for screen readers; the coloured box that one repeats stays silent, or both would speak.
function say(name, sentence, isOver = false) {
  for (const box of document.querySelectorAll("[class*='st-key-verdict'] [role='alert']")) box.role = "group"
  const line = window.registratiewijzer.statusLine(name)
  if (isOver) line.textContent = "" // what was put right is not found there by who reads the page to its end
  else if (sentence && line.textContent !== sentence) line.textContent = sentence
}

// A new question takes the focus to its first answer, once; typing elsewhere afterwards is left alone. What came of a
// press takes it as a part of the screen.
function focusOnce({ key, token, isPart }) {
  focusedFor[key] = token
  const inside = isPart ? "" : ":is(button, input)"
  const take = isPart ? showPart : showField
  whenFinished(take, () => hasRoom() && document.querySelector(`.st-key-${key} ${inside}`))
}

// With the words of its question, which stand above it, and what is said below.
function showField(field) {
  field.focus()
  const question = field.closest("[class*='st-key-question']") ?? field
  question.scrollIntoView({ block: "nearest" })
}

// Read aloud by its first line when it takes the focus, as a group and not also as an alert.
function showPart(part) {
  part.setAttribute("role", "group")
  part.setAttribute("aria-label", part.innerText.trim().split("\n", 1)[0])
  part.tabIndex = -1
  part.scrollIntoView({ block: "start" })
  part.focus({ preventScroll: true })
}
