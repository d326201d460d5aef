#!/usr/bin/env python3
"""Sends touches, one JSON object a line, and loses none: python3 send_touches.py [FILE]

Without FILE it reads the standard input. What it needs stands in the environment: API (such as https://hands.example/api),
TOKEN_URL, CLIENT_ID, CLIENT_SECRET; BATCH is how many lines go in one request (500). Python 3.8 or newer, nothing else.

Answers go to the standard output, refused touches with the reason to the standard error. It ends with 0 if all were taken,
with 1 if some were refused, with 2 if it gave up. Whatever happens, running it again with the same file is safe.
"""
import http.client
import json
import os
import random
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid

PATIENCE = 15 * 60  # seconds that one request is tried before giving up
BASE, CAP = 0.5, 30.0  # seconds: of the first pause, and of the longest
ANOTHER_TRY = {408, 429, 500, 502, 503, 504}


class GaveUp(Exception):
    pass


class Token:
    """The bearer token, got anew a minute before it ends, or when it is refused."""

    def __init__(self):
        self.text, self.good_until = None, 0.0

    def get(self):
        if self.text is None or time.monotonic() > self.good_until:
            form = {
                "grant_type": "client_credentials",
                "client_id": os.environ["CLIENT_ID"],
                "client_secret": os.environ["CLIENT_SECRET"],
            }
            body = urllib.parse.urlencode(form).encode()
            headers = {"Content-Type": "application/x-www-form-urlencoded"}
            status, answer = patiently(lambda: call(os.environ["TOKEN_URL"], body, headers))
            if status != 200:
                raise GaveUp(f"No token: {status} {answer}")
            fields = json.loads(answer)
            self.text = fields["access_token"]
            self.good_until = time.monotonic() + fields.get("expires_in", 60) - 60
        return self.text


def call(url, body, headers):
    """One try: (status, body, seconds to wait that the server asks for)."""
    request = urllib.request.Request(url, data=body, headers=headers, method="POST")
    try:
        with urllib.request.urlopen(request, timeout=30) as response:
            return response.status, response.read().decode(), 0
    except urllib.error.HTTPError as refused:
        asked = refused.headers.get("Retry-After", "")
        return refused.code, refused.read().decode(), int(asked) if asked.isdigit() else 0


def patiently(attempt, also=frozenset()):
    """Tries until there is an answer that another try would not change; returns its status and body."""
    begin = time.monotonic()
    for tries in range(10_000):
        wait = 0
        try:
            status, body, wait = attempt()
            if status not in ANOTHER_TRY and status not in also:
                return status, body
            why = str(status)
        except (OSError, http.client.HTTPException) as away:
            why = type(away).__name__
        if time.monotonic() - begin > PATIENCE:
            raise GaveUp(f"No success in {PATIENCE} seconds, at last: {why}")
        # Full jitter: many senders that were cut off together do not come back together.
        time.sleep(wait + random.uniform(0, min(CAP, BASE * 2 ** min(tries, 10))))


def post(token, body, content_type, key):
    headers = {"Content-Type": content_type}
    if key:
        headers["Idempotency-Key"] = f'"{key}"'

    def attempt():
        return call(os.environ["API"] + "/touches", body, {**headers, "Authorization": "Bearer " + token.get()})

    # With a key of ours, 409 says that an earlier try of the same is still under way.
    also = {409} if key else set()
    for _ in range(3):
        status, answer = patiently(attempt, also)
        if status != 401:
            break
        token.text = None
    return status, answer


def refuse(number, problem):
    print(f"line {number}: {problem}", file=sys.stderr)
    return 1


def send_one(token, number, line):
    key = None if "sourceId" in json.loads(line) else uuid.uuid4()
    status, answer = post(token, line.encode(), "application/json", key)
    if status != 202:
        return refuse(number, answer)
    print(answer)
    return 0


def send_many(token, lines):
    """Lines that the answer names with a problem that passes are sent once more, in a request of their own."""
    refused, tries = 0, 0
    while lines:
        body = "".join(line + "\n" for _, line in lines).encode()
        status, answer = post(token, body, "application/x-ndjson", None)
        if status != 200:
            raise GaveUp(answer)
        print(answer)
        rejected = {each["index"]: each["problem"] for each in json.loads(answer)["rejected"]}
        again = [lines[i] for i, problem in rejected.items() if problem["status"] in ANOTHER_TRY and tries < 10]
        for i, problem in rejected.items():
            if lines[i] not in again:
                refused += refuse(lines[i][0], json.dumps(problem))
        lines, tries = again, tries + 1
        if again:
            time.sleep(random.uniform(1, min(CAP, BASE * 2**tries) + 1))
    return refused


def main():
    source = open(sys.argv[1], encoding="utf-8") if len(sys.argv) > 1 else sys.stdin
    lines = [(number, line.strip()) for number, line in enumerate(source, 1) if line.strip()]
    size, token, refused = int(os.environ.get("BATCH", "500")), Token(), 0
    if len(lines) == 1:
        return send_one(token, *lines[0])
    for begin in range(0, len(lines), size):
        refused += send_many(token, lines[begin : begin + size])
    return 1 if refused else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except GaveUp as reason:
        print(reason, file=sys.stderr)
        sys.exit(2)
