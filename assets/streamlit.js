// What all scripts know of Streamlit's page (docs/streamlit.md): how its line stands, what is under way on it, and which
// part is the same where it was drawn anew. The scripts after it share their names, but for what one has in braces.
const PRESSABLE = "button, [role='button'], a[href], summary, label"
const [RERUN, METADATA, NEW_SESSION] = [11 << 3 | 2, 2 << 3 | 2, 4 << 3 | 2] // in front of what asks for a run and of what says that one begins (Protobuf: BackMsg, ForwardMsg)
const LONGEST_UNHEARD = 10_000 // ms after which what was asked is not on its way any more: the server passed it over

const memory = document.documentElement.dataset // assets/memory.js says here when this tab and the session know each other
const app = () => document.querySelector("[data-testid='stApp']")?.dataset ?? {}
const isConnected = () => app().testConnectionState === "CONNECTED"
const isRunning = () => app().testScriptState !== "notRunning"
const isKnown = () => memory.memory === "kept" && isConnected() && !isRunning()

// Streamlit shows a run from its beginning on. Before that it may wait for long, and of two that wait the last one is
// done, for the screen that asked: a script that told something then would call back who has just followed a link.
let [askedAt, begunAt] = [-Infinity, -Infinity]
let sentAt = 0 // when a field, or a script, had something to say last
const isUnderWay = () => isRunning() || (askedAt > begunAt && performance.now() - askedAt < LONGEST_UNHEARD)
{
  const watched = new WeakSet()
  const { send } = WebSocket.prototype

  WebSocket.prototype.send = function (message) {
    if (!watched.has(this)) watch(this)
    if (message[0] === RERUN) askedAt = performance.now()
    return send.call(this, message)
  }

  function watch(line) {
    watched.add(line)
    askedAt = -Infinity // what went over the line before is lost with it
    line.addEventListener("message", ({ data }) => {
      const told = new Uint8Array(data)
      if (told[0] === METADATA && told[2 + told[1]] === NEW_SESSION) begunAt = performance.now()
    })
  }
}

// By the key of what it stands in and by its words.
const nameOf = (part) => `${part.closest("[class*='st-key-']")?.className.match(/st-key-\S+/g)} ${part.textContent}`
const foundAgain = (part, name) => (part.isConnected ? part : [...document.querySelectorAll(PRESSABLE)].find((other) => nameOf(other) === name))

// What a run draws is there once it has finished: wait for that, however long it takes, and where asked for something
// drawn at most five seconds more.
function whenFinished(task, find = () => true, attempts = 100) {
  const isFinished = !isUnderWay()
  const found = isFinished && find()
  if (found) task(found)
  else if (attempts > 0) setTimeout(whenFinished, 50, task, find, attempts - isFinished)
}
