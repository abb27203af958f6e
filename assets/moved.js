// A press counts where it began. Streamlit may move a part or draw it anew while the mouse is down on it, and the browser
// then tells of no press, although the hand was still: so what was pressed is pressed, unless something else was.
{
  const STILL = 5 // px that a hand moves which means to stay
  let down = null // what the mouse went down on, and where

  addEventListener("pointerdown", (event) => {
    const { target, button, pointerType, clientX, clientY } = event
    const pressed = target.closest?.(PRESSABLE)
    const isModified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey // opens another tab, which we cannot
    const isPress = pressed && button === 0 && !isModified && pointerType === "mouse" // a finger presses where it comes off
    down = isPress ? { pressed, place: placeOf(pressed), path: location.pathname, x: clientX, y: clientY } : null
  }, true)
  addEventListener("click", ({ target, isTrusted }) => {
    if (isTrusted && target.closest?.(PRESSABLE)) down = null
  }, true)
  addEventListener("pointerup", ({ clientX, clientY }) => {
    const began = down
    if (began && Math.hypot(clientX - began.x, clientY - began.y) <= STILL) setTimeout(() => down === began && press(began))
  }, true)

  // On another screen, or with other words, it would be another button.
  function press({ pressed, place, path }) {
    down = null
    if (location.pathname !== path) return
    const others = document.querySelectorAll(PRESSABLE)
    const found = [pressed, ...others].find((part) => part.isConnected && placeOf(part) === place)
    found?.click()
  }
}
