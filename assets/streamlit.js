// What all scripts know of Streamlit's page (docs/streamlit.md): how its line stands, what is under way on it, and which
// part is the same where it was drawn anew. The scripts after it share their names, but for what one has in braces.
const PRESSABLE = "button, [role='button'], a[href], summary, label"
// In front of what asks for a run and of what says that one begins or ends (Protobuf: BackMsg, ForwardMsg), and the end of
// one that another follows.
const [RERUN, METADATA, NEW_SESSION] = [11 << 3 | 2, 2 << 3 | 2, 4 << 3 | 2]
const [SCRIPT_FINISHED, FOR_ANOTHER] = [6 << 3, 2]
const LONGEST_UNHEARD = 5000 // ms after which what was asked counts as passed over, or as done together with another

const memory = document.documentElement.dataset // assets/memory.js says here when this tab and the session know each other
const app = () => document.querySelector("[data-testid='stApp']")?.dataset ?? {}
const isConnected = () => app().testConnectionState === "CONNECTED"
const isRunning = () => app().testScriptState !== "notRunning"
const isKnown = () => memory.memory === "kept" && isConnected() && !isRunning()

// What is under way: as the page is drawn, and before that as it was asked and told.
let asked = [] // when runs were asked for that have not begun, as far as we know: of two that wait together one begins
let begunAt = -Infinity
let goingAt = -Infinity // since when one goes that is not drawn yet
let sentAt = -Infinity // when a field, or a script, had something to say last
const isFresh = (at) => performance.now() - at < LONGEST_UNHEARD
const isUnderWay = () => isRunning() || isFresh(goingAt) || (asked.at(-1) > begunAt && isFresh(asked.at(-1)))
// Of two that wait Streamlit does the last one, for the screen that asked: a script that told something before the first of
// them has begun would call back who has just followed a link.
const haveAllBegun = () => !asked.some(isFresh)
{
  const watched = new WeakSet()
  const { send } = WebSocket.prototype

  WebSocket.prototype.send = function (message) {
    if (!watched.has(this)) watch(this)
    if (message[0] === RERUN) asked.push(performance.now())
    return send.call(this, message)
  }

  function watch(line) {
    watched.add(line)
    asked = [] // what went over the line before is lost with it
    goingAt = -Infinity
    line.addEventListener("message", ({ data }) => {
      const told = new Uint8Array(data)
      const at = told[0] === METADATA ? 2 + told[1] : 0
      if (told[at] === NEW_SESSION) {
        asked = asked.filter(isFresh).slice(1)
        goingAt = begunAt = performance.now()
      } else if (told[at] === SCRIPT_FINISHED) {
        goingAt = told[at + 1] === FOR_ANOTHER ? performance.now() : -Infinity
      }
    })
  }
}

// A part drawn anew is known by the key of what it stands in and by its words; where it leads elsewhere, it is another.
const nameOf = (part) => `${part.closest("[class*='st-key-']")?.className.match(/st-key-\S+/g)} ${part.textContent}`
const placeOf = (part) => `${nameOf(part)} ${part.getAttribute("href") ?? ""}`

// What a run draws is there once it has finished: wait for that, however long it takes, and where asked for something
// drawn at most five seconds more.
function whenFinished(task, find = () => true, attempts = 100) {
  const isFinished = !isUnderWay()
  const found = isFinished && find()
  if (found) task(found)
  else if (attempts > 0) setTimeout(whenFinished, 50, task, find, attempts - isFinished)
}
