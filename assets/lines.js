// Lines that a screen reader says politely; nobody sees one where no other look is given.
function statusLine(name, look = "position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)") {
  let line = document.getElementById(name)
  if (!line) {
    line = document.createElement("div")
    line.id = name
    line.setAttribute("role", "status")
    line.style.cssText = look
    document.body.append(line)
  }
  return line
}

// Nothing, where what was said holds no more: or who reads the page to its end would find it.
function say(name, sentence) {
  const line = statusLine(name)
  if (line.textContent !== sentence) line.textContent = sentence
}

// The coloured box that a line repeats stays silent, or both would speak.
function hushBoxes() {
  for (const box of document.querySelectorAll("[class*='st-key-verdict'] [role='alert']")) box.role = "group"
}
