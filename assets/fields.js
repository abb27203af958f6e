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
