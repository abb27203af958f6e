// A server that was restarted knows nobody until somebody touches something, and would then start from nothing.
// So the moment the connection is back, before a field can be used again, ask for a run.
const AWAY_AFTER_MS = 1000 // a moment without a server is nobody's business
let wasConnected = true
let isWatched = false
let away = { sentence: "", timer: 0 }

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
  const line = statusLine("away-line", "position:fixed;inset:auto 0 0 0;z-index:1000000;padding:0.75rem 1rem;" +
    "text-align:center;background:#17232B;color:#FFFFFF;border-top:1px solid #FFFFFF")
  line.textContent = sentence
  line.hidden = !sentence
}
