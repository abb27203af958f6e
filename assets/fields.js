// What Streamlit has no words for in a field of ours: the keyboard a phone should show, and that what stands below the
// field belongs to it. ui/entries.py writes both into the key of a frame; assets/memory.js calls this after every run.
const saidBelow = new Map()

function dressFields() {
  const news = []
  for (const frame of document.querySelectorAll("[class*='st-key-entry-']")) {
    const input = frame.querySelector("input")
    const key = [...frame.classList].find((name) => name.startsWith("st-key-entry-"))
    if (!input) continue
    input.inputMode = key.split("-")[3]
    const reason = frame.querySelector("[class*='st-key-refused-']")
    tie(input, reason, key)
    const said = reason?.textContent.trim() ?? ""
    if (said && said !== saidBelow.get(key)) news.push(`${input.ariaLabel ?? ""}: ${said}`)
    saidBelow.set(key, said)
  }
  return news.join(" ")
}

function tie(input, reason, key) {
  if (reason) {
    reason.id = `reason-${key}`
    input.setAttribute("aria-describedby", reason.id)
    input.setAttribute("aria-invalid", "true")
  } else {
    input.removeAttribute("aria-describedby")
    input.removeAttribute("aria-invalid")
  }
}

// Steps that hold links of Streamlit's own are no list in its text: said here, so that one hears how many there are.
function dressSteps() {
  for (const list of document.querySelectorAll(".st-key-case_steps")) {
    list.setAttribute("role", "list")
    for (const step of list.querySelectorAll("[class*='st-key-case_step_']")) step.setAttribute("role", "listitem")
  }
}

// Links to screens in groups, as what they are: with a name, the screen one is on, and an address to open elsewhere
// (Streamlit leaves that of the first screen empty, and the browser would take the open one for it).
function dressLinks(page) {
  for (const group of document.querySelectorAll(".st-key-steps, .st-key-professionals")) {
    group.setAttribute("role", "navigation")
    group.setAttribute("aria-label", group.querySelector("summary, p").textContent)
    for (const link of group.querySelectorAll("a")) {
      const isHere = page === (link.getAttribute("href").replace("./", "") || "start")
      isHere ? link.setAttribute("aria-current", "page") : link.removeAttribute("aria-current")
    }
  }
  for (const link of document.querySelectorAll("[data-testid='stPageLink-NavLink'][href='']")) link.setAttribute("href", "./")
}
