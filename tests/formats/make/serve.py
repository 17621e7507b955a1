"""A local server of BUILD/site that answers plain requests and, as a proxy, requests for the invented host name.
usage: serve.py BUILD PORT   (loopback only)"""

import os, sys
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit
from articles import HOST

root = os.path.join(sys.argv[1], "site")


class H(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "courierd/1.0"
    sys_version = ""

    def do_GET(self):
        u = urlsplit(self.path)
        p = os.path.normpath(os.path.join(root, u.path.lstrip("/")))
        if (u.netloc and u.netloc != HOST) or not p.startswith(root + os.sep) or not os.path.isfile(p):
            body, code, typ = b"<html><body><h1>404 Not Found</h1></body></html>\n", 404, "text/html"
        else:
            body, code = open(p, "rb").read(), 200
            typ = {"html": "text/html; charset=utf-8", "txt": "text/plain", "xml": "application/xml"}.get(
                p.rsplit(".", 1)[-1], "application/octet-stream"
            )
        self.send_response(code)
        self.send_header("Content-Type", typ)
        self.send_header("Last-Modified", formatdate(1546300800, usegmt=True))
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_CONNECT(self):
        self.send_error(502)

    def log_message(self, *a):
        pass


class S(ThreadingHTTPServer):
    def handle_error(self, request, client_address):
        pass


S(("127.0.0.1", int(sys.argv[2])), H).serve_forever()
