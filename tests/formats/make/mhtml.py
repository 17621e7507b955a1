"""A page as MHTML from a running Chromium.  usage: mhtml.py PORT URL OUT"""

import json, sys, time, urllib.request
import websocket

port, url, dst = sys.argv[1:4]
tabs = json.load(urllib.request.urlopen(f"http://127.0.0.1:{port}/json"))
ws = websocket.create_connection(next(t for t in tabs if t["type"] == "page")["webSocketDebuggerUrl"], timeout=20)
n = 0


def call(method, **params):
    global n
    n += 1
    ws.send(json.dumps({"id": n, "method": method, "params": params}))
    while True:
        m = json.loads(ws.recv())
        if m.get("id") == n:
            return m["result"]


call("Page.enable")
call("Page.navigate", url=url)
time.sleep(2)
data = call("Page.captureSnapshot", format="mhtml")["data"]
open(dst, "w", newline="").write(data)
call("Browser.close")
