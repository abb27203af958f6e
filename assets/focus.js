// Where the focus goes: on another screen to its heading, after an answer where Python wishes, from a fault to its field.
let shownPage = null
let focusedFor = {}

// After each run; whether the screen is another one than before.
function leadFocus({ page, focus }) {
  const wish = focus.find(({ key, token }) => focusedFor[key] !== token)
  const isAnother = shownPage !== null && shownPage !== page
  if (wish) focusOnce(wish)
  else if (isAnother) focusHeading()
  shownPage = page
  return isAnother
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
