// The browser's half of ui/declaration/drawn.py: a place to sign with a finger, a pen or a mouse. The lines are numbers
// ("x,y x,y;x,y") and no picture; they go to the session and the tab's memory like anything that is typed.
const WIDTH = 600
const HEIGHT = 240
const LEAST = 3 // units between two points: closer ones are one
const LONGEST = 20000 // characters, as documents/files/ink.py takes
const pads = new WeakMap() // by the place it is drawn in: its lines, and how often it told of them

export default function ({ data, parentElement, setTriggerValue }) {
  const pad = pads.get(parentElement) ?? open(parentElement, data)
  pads.set(parentElement, pad)
  Object.assign(pad, { data, tell: setTriggerValue })
  // What Python holds counts when it has heard all there is: it may have come back, or have been let go.
  if (!pad.line && pad.told === data.told && written(pad.lines) !== data.ink) pad.lines = read(data.ink)
  show(pad)
}

function open(place, { told }) {
  const pad = { told, lines: [], line: null, place, surface: place.querySelector("svg") }
  const [undo, clear] = place.querySelectorAll("button")
  pad.surface.addEventListener("pointerdown", (event) => begin(pad, event))
  pad.surface.addEventListener("pointermove", (event) => go(pad, event))
  for (const end of ["pointerup", "pointercancel"]) pad.surface.addEventListener(end, () => lift(pad))
  undo.onclick = () => change(pad, pad.lines.slice(0, -1))
  clear.onclick = () => change(pad, [])
  return pad
}

function begin(pad, event) {
  if (event.button !== 0 || pad.line) return // a second finger draws nothing
  pad.surface.setPointerCapture(event.pointerId)
  pad.line = { pointer: event.pointerId, points: [] }
  pad.lines = [...pad.lines, pad.line.points]
  go(pad, event)
}

function go(pad, event) {
  if (pad.line?.pointer !== event.pointerId) return
  const events = event.getCoalescedEvents?.() ?? []
  for (const each of events.length ? events : [event]) add(pad, each)
  draw(pad)
}

function add({ surface, line, lines }, { clientX, clientY }) {
  const box = surface.getBoundingClientRect()
  const within = (part, most) => Math.round(Math.min(Math.max(part, 0), 1) * most)
  const point = [within((clientX - box.left) / box.width, WIDTH), within((clientY - box.top) / box.height, HEIGHT)]
  const last = line.points.at(-1)
  const isNear = last && Math.hypot(point[0] - last[0], point[1] - last[1]) < LEAST
  if (!isNear && written(lines).length < LONGEST - 8) line.points.push(point)
}

function lift(pad) {
  if (!pad.line) return
  pad.line = null
  change(pad, pad.lines)
}

function change(pad, lines) {
  pad.lines = lines
  pad.told += 1
  pad.tell("drawn", { told: pad.told, ink: written(lines) })
  show(pad)
}

function show(pad) {
  const { place, surface, data, lines } = pad
  const words = lines.length ? data.words.drawn : data.words.empty
  surface.ariaLabel = `${data.words.name}. ${words}`
  const [undo, clear] = place.querySelectorAll("button")
  undo.textContent = data.words.undo
  clear.textContent = data.words.clear
  for (const button of [undo, clear]) button.setAttribute("aria-disabled", String(!lines.length))
  const said = place.querySelector("[role='status']")
  if (said.textContent !== words) said.textContent = words
  draw(pad)
}

function draw({ surface, lines }) {
  surface.querySelector("path").setAttribute("d", lines.map(path).join(""))
}

// Bent through the middle between two points, as the paper has it.
function path(points) {
  const [first, last] = [points[0], points.at(-1)]
  const bends = points.slice(1).map(([x, y], place) => {
    const [before, above] = points[place]
    return `Q${before} ${above} ${(before + x) / 2} ${(above + y) / 2}`
  })
  return `M${first}${bends.join("")}L${last}`
}

function written(lines) {
  return lines.map((points) => points.join(" ")).join(";")
}

function read(ink) {
  return ink ? ink.split(";").map((line) => line.split(" ").map((point) => point.split(",").map(Number))) : []
}
