// Where the server is: Streamlit would look for one beneath the name of the screen first, be refused, ask the right one
// whether it lives, and only then open its line. Told so, it opens it at once. Other sites have nothing to say to it.
window.__streamlit = {
  BACKEND_BASE_URL: new URL(".", location.href).href,
  HOST_CONFIG: { allowedOrigins: [location.origin], useExternalAuthToken: false },
}

// The plain page (assets/templates/first) until Streamlit has drawn its first run. React empties its root at its first
// commit, seconds before the answer arrives: so the plain page stands beside that root and goes in the very turn in
// which the first run is drawn, and no frame is without the answer.
{
  const page = () => document.getElementById("first")
  const hasBegun = () => document.getElementById("root").childElementCount > 0 // it has read the address by then
  let chosen = null // what was chosen here after that, as an address

  // What is chosen goes into the address, which the session reads when it begins.
  addEventListener("change", ({ target }) => {
    const form = target.form
    if (!page()?.contains(form)) return
    const filled = [...new FormData(form)].filter(([, value]) => value !== "")
    const query = "?" + new URLSearchParams(filled)
    history.replaceState(history.state, "", location.pathname + query)
    if (hasBegun()) chosen = query
  })

  function isDrawn() {
    const app = document.querySelector("[data-testid='stApp']")
    const main = app?.querySelector("[data-testid='stMain']")
    return app?.dataset.testScriptState === "notRunning"
      && main?.querySelector("h1, [role='alert']")
      && !main.querySelector("[data-testid$='Skeleton']")
  }

  const watching = new MutationObserver(() => {
    if (!page() || !isDrawn()) return
    watching.disconnect()
    // The session began without what was chosen meanwhile: it begins again with it, from files that are kept.
    if (chosen) location.replace(location.pathname + chosen)
    else takeOver()
  })
  watching.observe(document, { subtree: true, childList: true, attributeFilter: ["data-test-script-state"] })

  // Whoever had read on, or was at a field, goes on there.
  function takeOver() {
    const hadFocus = page().contains(document.activeElement)
    const { scrollTop } = page()
    page().remove()
    const main = document.querySelector("[data-testid='stMain']")
    main.scrollTop = scrollTop
    if (!hadFocus) return
    const heading = main.querySelector("h1")
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }
}
