// The browser's half of ui/press.py: a button that asks Python for a file or a text, made in the run of the press, and
// hands it over: saved, copied, or given to the share sheet of the device. Nothing lies behind an address of the server:
// a file is a blob of this page.
window.registratiewijzer = (() => {
  const ASK_AGAIN = 3000 // ms; a question is lost with a connection, or with a run that was broken off
  const LOOK_AGAIN = 100 // ms, while the session does not know the tab
  const MOST_ASKED = 10
  const LONGEST = 120_000 // ms that a button may be away while nothing runs: it is not asked meanwhile
  const SHOWN = 3000 // ms that a button says what it did
  const KEPT = 30_000 // ms that a browser may take to save a file

  const presses = new Map() // by key: what a button is doing, also while Streamlit draws it anew in another place
  const waiting = new Map() // by token: the press that waits for its answer, and the promise of it
  const files = new Set() // addresses of what was handed over

  // One button, again after every run that changed its words.
  function draw({ data: { answer: made, ...words }, parentElement, setTriggerValue }) {
    const button = parentElement.querySelector("button")
    const press = presses.get(words.key) ?? { token: null, shown: null }
    const hadFocus = press.button !== button && press.token !== null && document.activeElement === document.body
    const place = { button, words, send: () => setTriggerValue("press", press.token) }
    press.places = [...(press.places ?? []).filter((one) => one.button !== button && one.button.isConnected), place]
    Object.assign(press, place)
    presses.set(words.key, press)
    button.onclick = () => begin(press)
    if (!made && press.ready) {
      press.ready = null // made of what is on the screen no more
      note(press, "")
    }
    button.hidden = words.kind === "share" && !canShare(words)
    show(press)
    if (hadFocus) button.focus({ preventScroll: true })
    if (made) answer(made)
  }

  // The words come with this script, in all languages, and not with every button of every run.
  const said = (what) => window.wordsOfPresses[document.documentElement.lang]?.[what] ?? ""

  // Streamlit may draw the button that goes once more after the one that comes: what stands on the screen counts.
  function onScreen(press) {
    const shown = press.places.findLast(({ button }) => button.isConnected)
    return shown && !press.button.isConnected ? Object.assign(press, shown) : press
  }

  function show(press) {
    const { button, words, token, shown } = onScreen(press)
    button.textContent = shown ?? words.label
    button.dataset.keys = (words.shown ?? "").replace("+", " + ") // as Streamlit writes its own
    button.setAttribute("aria-disabled", String(token !== null))
  }

  function begin(press) {
    if (press.token !== null) return
    const answer = press.ready ? Promise.resolve(press.ready) : ask(press)
    press.place = { path: location.pathname, top: onScreen(press).button.getBoundingClientRect().top }
    note(press, "")
    show(press)
    sayPress(said("busy"))
    const hand = { copy, file: (made) => made.then(save), share: (made) => made.then((one) => share(press, one)) }
    hand[press.words.kind](answer).then(() => done(press), (fault) => failed(press, fault))
  }

  function ask(press) {
    press.token = `${Date.now()}-${Math.random()}`
    return new Promise((resolve, reject) => {
      const entry = { press, resolve, reject, asked: 0, began: performance.now() }
      waiting.set(press.token, entry)
      send(entry)
    })
  }

  // Where a server is new, the button is away until the tab has said what stands in the fields, and comes back: a
  // session that does not know the button yet drops what it is asked.
  function send(entry) {
    const knowsTab = memory.memory === "kept"
    if (knowsTab && onScreen(entry.press).button.isConnected) {
      entry.asked += 1
      if (entry.asked > 1) sentAt = performance.now() // by itself: a link that is pressed next waits
      entry.press.send()
    }
    setTimeout(sendAgain, knowsTab ? ASK_AGAIN : LOOK_AGAIN, entry)
  }

  function sendAgain(entry) {
    if (waiting.get(entry.press.token) !== entry) return
    if (location.pathname !== entry.press.place.path) return end(entry.press) // the visitor went on to another screen
    const isBusy = isRunning() || !isConnected()
    if (isBusy) entry.began = performance.now() // a server that is new and busy has all the time it takes
    if (isBusy || isUnderWay()) setTimeout(sendAgain, ASK_AGAIN, entry)
    else if (entry.asked < MOST_ASKED && performance.now() - entry.began < LONGEST) send(entry)
    else taken(entry.press.token).reject("failed")
  }

  function taken(token) {
    const entry = waiting.get(token)
    waiting.delete(token)
    return entry
  }

  // What Python made, or why not; an answer to a press that is over is passed by.
  function answer(made) {
    const entry = taken(made.token)
    if (made.fault) entry?.reject(made.fault)
    else entry?.resolve(made)
  }

  // The clipboard is claimed while the press is fresh; the text follows.
  async function copy(answer) {
    const text = answer.then(({ text }) => new Blob([text], { type: "text/plain" }))
    try {
      await navigator.clipboard.write([new ClipboardItem({ "text/plain": text })])
    } catch {
      await text // a fault of its own goes first
      throw "forbidden"
    }
  }

  // Without a sheet there is no button: what stands beside it does without.
  function canShare({ name, type }) {
    return Boolean(navigator.canShare?.(name ? { files: [new File([""], name, { type })] } : { url: location.origin }))
  }

  // A browser opens the sheet only shortly after a press; where the making took too long, the next press opens it.
  async function share(press, made) {
    const { name, type, file, token, ...told } = made // what is told: title, text, url
    if (file) told.files = [new File([bytesIn(file)], name, { type })]
    try {
      await navigator.share(told)
    } catch (fault) {
      if (fault.name === "AbortError") return // the visitor thought better of it
      if (fault.name !== "NotAllowedError" || press.ready) throw "failed"
      press.ready = made
      throw "again"
    }
    press.ready = null
  }

  function bytesIn(file) {
    return Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0))
  }

  function save({ name, type, file }) {
    const bytes = bytesIn(file)
    const link = document.createElement("a")
    link.href = URL.createObjectURL(new Blob([bytes], { type }))
    link.download = name
    link.click()
    files.add(link.href)
    setTimeout(drop, KEPT, link.href)
  }

  function drop(address) {
    URL.revokeObjectURL(address)
    files.delete(address)
  }

  function done(press) {
    end(press)
    if (location.pathname !== press.place.path) return
    sayPress(said(press.words.kind))
    if (press.words.kind !== "copy") return
    press.shown = said("copy")
    show(press)
    setTimeout(() => show(Object.assign(press, { shown: null })), SHOWN)
  }

  function failed(press, fault) {
    end(press)
    if (fault === "gone") findReason(press.place)
    else note(press, said(fault) || said("failed"))
  }

  function end(press) {
    waiting.delete(press.token)
    press.token = null
    show(press)
  }

  function note(press, words) {
    const { button } = onScreen(press)
    button.nextElementSibling.textContent = words
    button.nextElementSibling.hidden = !words
    sayPress(words)
  }

  // The button is no longer there: the reader goes to what stands in its place.
  function findReason({ path, top }) {
    if (location.pathname !== path) return
    const far = (part) => Math.abs(part.getBoundingClientRect().top - top)
    const parts = document.querySelectorAll("[data-testid='stMain'] :is([class*='st-key-faults'], [data-testid='stAlert'])")
    const [nearest] = [...parts].sort((one, other) => far(one) - far(other))
    if (!nearest) return
    nearest.tabIndex = -1
    nearest.focus()
  }

  // A polite line of its own, so that the line of the verdict is not said anew.
  function sayPress(words) {
    statusLine("press-line").textContent = words
  }

  function forget() {
    files.forEach(drop)
    presses.forEach((press) => { press.ready = null })
  }

  return {
    "registratiewijzer.press": draw,
    "registratiewijzer.gone": ({ data }) => data.answers.forEach(answer),
    forget,
  }
})()
