#!/usr/bin/env node
// Sends touches, one JSON object a line, and loses none: node send-touches.mjs [FILE]
//
// Without FILE it reads the standard input. What it needs stands in the environment: API (such as
// https://hands.example/api), TOKEN_URL, CLIENT_ID, CLIENT_SECRET; BATCH is how many lines go in one request (500).
// Node 18 or newer, nothing else.
//
// Answers go to the standard output, refused touches with the reason to the standard error. It ends with 0 if all were
// taken, with 1 if some were refused, with 2 if it gave up. Whatever happens, running it again is safe.
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

const { API, TOKEN_URL, CLIENT_ID, CLIENT_SECRET, BATCH = '500' } = process.env
const PATIENCE = 15 * 60_000 // ms that one request is tried before giving up
const BASE = 500 // ms, of the first pause
const CAP = 30_000 // ms, of the longest
const ANOTHER_TRY = [408, 429, 500, 502, 503, 504]

class GaveUp extends Error {}

// Full jitter: many senders that were cut off together do not come back together.
const pause = (tries, atLeast = 0) => sleep(atLeast + Math.random() * Math.min(CAP, BASE * 2 ** tries))

// Tries until there is an answer that another try would not change.
async function patiently(url, init, also = []) {
  const begin = Date.now()
  for (let tries = 0; ; tries++) {
    let why
    let wait = 0
    try {
      const { headers, ...rest } = await init()
      const response = await fetch(url, { method: 'POST', headers, ...rest, signal: AbortSignal.timeout(30_000) })
      const answer = { status: response.status, body: await response.text() }
      if (!ANOTHER_TRY.includes(answer.status) && !also.includes(answer.status)) return answer
      why = answer.status
      wait = 1000 * (Number.parseInt(response.headers.get('Retry-After'), 10) || 0)
    } catch (away) {
      if (away instanceof GaveUp) throw away
      why = away.cause?.code ?? away.name
    }
    if (Date.now() - begin > PATIENCE) throw new GaveUp(`No success in ${PATIENCE} ms, at last: ${why}`)
    await pause(tries, wait)
  }
}

// The bearer token, got anew a minute before it ends, or when it is refused.
const token = { text: undefined, goodUntil: 0 }

async function bearer() {
  if (!token.text || Date.now() > token.goodUntil) {
    const form = { grant_type: 'client_credentials', client_id: CLIENT_ID, client_secret: CLIENT_SECRET }
    const { status, body } = await patiently(TOKEN_URL, () => ({ body: new URLSearchParams(form) }))
    if (status !== 200) throw new GaveUp(`No token: ${status} ${body}`)
    const fields = JSON.parse(body)
    token.text = fields.access_token
    token.goodUntil = Date.now() + 1000 * ((fields.expires_in ?? 60) - 60)
  }
  return `Bearer ${token.text}`
}

async function post(body, contentType, key) {
  const headers = { 'Content-Type': contentType, ...(key && { 'Idempotency-Key': `"${key}"` }) }
  const init = async () => ({ headers: { ...headers, Authorization: await bearer() }, body })
  // With a key of ours, 409 says that an earlier try of the same is still under way.
  const also = key ? [409] : []
  let answer
  for (let tokens = 0; tokens < 3; tokens++) {
    answer = await patiently(`${API}/touches`, init, also)
    if (answer.status !== 401) break
    token.text = undefined
  }
  return answer
}

function refuse(number, problem) {
  console.error(`line ${number}: ${problem}`)
  return 1
}

async function sendOne({ number, line }) {
  const key = 'sourceId' in JSON.parse(line) ? undefined : randomUUID()
  const { status, body } = await post(line, 'application/json', key)
  if (status !== 202) return refuse(number, body)
  console.log(body)
  return 0
}

// Lines that the answer names with a problem that passes are sent once more, in a request of their own.
async function sendMany(lines, tries = 0) {
  const { status, body } = await post(lines.map(({ line }) => line + '\n').join(''), 'application/x-ndjson')
  if (status !== 200) throw new GaveUp(body)
  console.log(body)
  const again = []
  let refused = 0
  for (const { index, problem } of JSON.parse(body).rejected) {
    if (ANOTHER_TRY.includes(problem.status) && tries < 10) again.push(lines[index])
    else refused += refuse(lines[index].number, JSON.stringify(problem))
  }
  if (again.length === 0) return refused
  await pause(tries, 1000)
  return refused + (await sendMany(again, tries + 1))
}

async function main() {
  const text = readFileSync(process.argv[2] ?? 0, 'utf8')
  const lines = text
    .split('\n')
    .map((line, i) => ({ number: i + 1, line: line.trim() }))
    .filter(({ line }) => line)
  if (lines.length === 1) return sendOne(lines[0])
  let refused = 0
  for (let begin = 0; begin < lines.length; begin += Number(BATCH)) {
    refused += await sendMany(lines.slice(begin, begin + Number(BATCH)))
  }
  return refused ? 1 : 0
}

main().then(
  (code) => (process.exitCode = code),
  (reason) => {
    console.error(reason instanceof GaveUp ? reason.message : reason)
    process.exitCode = 2
  },
)
