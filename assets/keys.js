// Keys that press buttons (ui/keys.py), and what keeps a press from answering a question that nobody has seen.
// assets/memory.js calls `bindKeys` after every run.
const UNSEEN = 300 // ms that a new question must have stood there before a press can answer it
const LONGEST_RUN = 3000 // ms after which a press that changed nothing may be tried again
const TYPING = "textarea, select, [contenteditable='true'], #portal *, input:not([type='radio'], [type='checkbox'], [role='combobox'][aria-expanded='false'])"
const QUESTION = "[class*='st-key-question_']"
let bound = {}
let answered = null // what a caller asked besides, as it was shown last
let unsent = null // the field that is being typed in
let question = { name: null, since: 0, pressed: -Infinity }

function bindKeys(keys) {
  bound = keys
  for (const [letters, key] of Object.entries(keys)) buttonOf(key)?.setAttribute("aria-keyshortcuts", letters)
  showAnswer()
  const name = nameOfQuestion(document.querySelector(QUESTION))
  if (name !== question.name) question = { name, since: performance.now(), pressed: -Infinity }
}

// What a caller asked besides comes into sight once, also in a low window.
function showAnswer() {
  const part = document.querySelector(".st-key-besides_answer")
  const answer = part?.innerText ?? null
  if (part && answer !== answered) part.scrollIntoView({ block: "nearest" })
  answered = answer
}

function buttonOf(key) {
  return document.querySelector(`.st-key-${key} :is(button, summary, input)`)
}

// Each question has a part of its own, whose key ends in its name.
function nameOfQuestion(question) {
  return question?.className.match(/st-key-question_(\S+)/)?.[1] ?? null
}

// The digits of a keyboard that needs Shift for them count as well; Alt with a letter is another sign on some.
function lettersOf({ key, code, altKey }) {
  const digit = code.match(/^(?:Digit|Numpad)(\d)$/)?.[1]
  if (!altKey) return /^\d$/.test(key) ? key : digit
  return `Alt+${/^[a-z]$/i.test(key) ? key.toUpperCase() : code.replace("Key", "")}`
}

window.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey) return
  const key = bound[lettersOf(event)]
  if (!key) return
  event.stopImmediatePropagation() // Streamlit would press it too
  const isField = document.activeElement?.matches(TYPING)
  if (isField && (!event.altKey || unsent === document.activeElement)) return
  event.preventDefault()
  if (!event.repeat) take(buttonOf(key))
}, true)

// After Enter a field has been sent: who stays in it is not typing any more, and Alt with a letter presses again.
window.addEventListener("input", ({ target }) => (unsent = target), true)
window.addEventListener("focusout", () => (unsent = null), true)
window.addEventListener("keydown", ({ key }) => key === "Enter" && (unsent = null), true)

function take(found) {
  if (found?.matches("input")) found.select()
  else found?.click()
}

window.addEventListener("click", (event) => {
  const button = event.target.closest?.("[class*='st-key-call_answer_'] button")
  if (!button) return
  const now = performance.now()
  const isUnseen = nameOfQuestion(button.closest(QUESTION)) !== question.name || now - question.since < UNSEEN
  const isRepeated = now - question.pressed < LONGEST_RUN
  if (isUnseen || isRepeated) {
    event.preventDefault()
    event.stopImmediatePropagation()
  } else {
    question.pressed = now
  }
}, true)
