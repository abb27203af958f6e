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

// The coloured box that a line repeats stays silent, or both would speak.
function say(name, sentence) {
  for (const box of document.querySelectorAll("[class*='st-key-verdict'] [role='alert']")) box.role = "group"
  const line = statusLine(name)
  if (line.textContent !== sentence) line.textContent = sentence // what holds no more is not found by who reads on to the end
}
