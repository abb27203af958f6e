"""What the page knows of its line: which runs were asked for, began and ended (assets/streamlit.js)."""

from harness import ROOT
from playwright.sync_api import Browser

SCRIPT = (ROOT / "assets" / "streamlit.js").read_text(encoding="utf-8")
_TELL = """([script, steps]) => {
    document.body.innerHTML = '<div data-testid="stApp" data-test-script-state="notRunning" data-test-connection-state="CONNECTED">'
    const later = () => { for (const begun = performance.now(); performance.now() === begun;); }
    class WebSocket extends EventTarget {
        send() {}
    }
    const lineOf = new Function("WebSocket", script + "; return {isUnderWay, haveAllBegun}")
    const {isUnderWay, haveAllBegun} = lineOf(WebSocket)
    const line = new WebSocket()
    const heard = (...told) => line.dispatchEvent(new MessageEvent("message", {data: new Uint8Array([18, 1, 0, ...told]).buffer}))
    const done = {
        asked: () => line.send(new Uint8Array([90, 0])),
        begun: () => heard(34, 0),
        ended: () => heard(48, 0),
        "ended for another": () => heard(48, 2),
    }
    for (const step of steps) {
        later()
        done[step]()
    }
    later()
    return [isUnderWay(), haveAllBegun()]
}"""


# Whether something is under way, and whether all that was asked has begun.
AFTER = {
    "asked": [True, False],
    "asked, begun": [True, True],
    "asked, begun, ended": [False, True],
    "asked, begun, asked": [True, False],
    "asked, begun, asked, ended": [True, False],
    "asked, begun, asked, ended, begun, ended": [False, True],
    "asked, asked, begun, ended": [False, False],  # one run for both, or the other still waits
    "asked, asked, begun, ended, asked, begun, ended": [False, False],
    "asked, begun, ended for another": [True, True],
    "asked, begun, ended for another, begun, ended": [False, True],
}


def test_what_was_asked_is_under_way_until_it_ended(browser: Browser) -> None:
    page = browser.new_page()
    assert {steps: page.evaluate(_TELL, [SCRIPT, steps.split(", ")]) for steps in AFTER} == AFTER
    page.close()
