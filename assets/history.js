// Runs before Streamlit's own script (server/page.py puts it there), because it must hear of things first.
// The query in the bar is written by assets/memory.js alone, and a step of the history is a screen.

// Streamlit adds a step whenever it changes a query, and empties the query before it switches the screen:
// a step to the path we are on is none.
const addStep = history.pushState.bind(history)
history.pushState = (state, unused, url) => {
  if (new URL(url, location.href).pathname !== location.pathname) addStep(state, unused, url)
}

// On Back and Forward Streamlit notes the query that step was left with, and would hand that old one, not the bar,
// to the next server it connects to. So it finds none; the bar is filled again by the run that follows.
window.addEventListener("popstate", () => {
  history.replaceState(history.state, "", location.pathname + location.hash)
})
