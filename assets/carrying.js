// What asks for the first run of a page carries along what the tab remembers: so nothing is asked, and all of it is drawn
// at once. It is one more field among those that Streamlit tells of, in the way of writing that it uses (Protobuf), in
// which what is written behind a message belongs to it. Where it is not heard the session asks.
const LONGEST_CARRIED = 20_000 // characters: of longer ones the server cuts the end off (LONGEST_TEXT in ui/limits.py), so it asks
const sendPlain = WebSocket.prototype.send

WebSocket.prototype.send = function (message) {
  WebSocket.prototype.send = sendPlain
  sendPlain.call(this, message[0] === RERUN ? carrying(message) : message)
}

function carrying(message) {
  const carried = JSON.stringify({ kept: readShelf(), own: readOwn() })
  if (carried.length > LONGEST_CARRIED) return message
  const field = [...part(1, bytesOf("$$ID-carried-memory")), ...part(6, bytesOf(carried))] // of WidgetState: id, string_value
  return new Uint8Array([...message, ...part(11, part(2, part(1, field)))]) // of rerun_script, widget_states, widgets
}

const bytesOf = (text) => [...new TextEncoder().encode(text)]
const part = (number, bytes) => [number << 3 | 2, ...length(bytes.length), ...bytes]
const length = (count) => (count < 128 ? [count] : [count & 127 | 128, ...length(count >> 7)])
