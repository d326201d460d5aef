#!/usr/bin/env bash
# Sends touches, one JSON object a line, and loses none: send-touches.sh [FILE]
#
# Without FILE it reads the standard input. What it needs stands in the environment: API (such as
# https://hands.example/api), TOKEN_URL, CLIENT_ID, CLIENT_SECRET; BATCH is how many lines go in one request (500).
# bash and curl, nothing else.
#
# Answers go to the standard output, refused touches with the reason to the standard error. It ends with 0 if all were
# taken, with 1 if some were refused, with 2 if it gave up. Whatever happens, running it again is safe.
set -euo pipefail

: "${API:?}" "${TOKEN_URL:?}" "${CLIENT_ID:?}" "${CLIENT_SECRET:?}"
PATIENCE=900 # seconds that one request is tried before giving up
BASE=500     # milliseconds of the first pause
CAP=30000    # milliseconds of the longest
ANOTHER_TRY=' 000 408 429 500 502 503 504 ' # 000: no answer at all

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
token='' good_until=0 status='' refused=0

give_up() {
  echo "$1" >&2
  exit 2
}

# pause TRIES SECONDS: full jitter, so that senders that were cut off together do not come back together.
pause() {
  local most=$((BASE << ($1 > 6 ? 6 : $1)))
  local millis=$(($2 * 1000 + (RANDOM << 15 | RANDOM) % (most > CAP ? CAP : most)))
  sleep "$((millis / 1000)).$(printf '%03d' $((millis % 1000)))"
}

# patiently ALSO CURL-ARGUMENTS: tries until there is an answer that another try would not change (of the statuses ALSO,
# one might); leaves $status and the file answer.
patiently() {
  local also=$1 begin=$SECONDS tries=0 wait
  shift
  while true; do
    : >"$work/headers" >"$work/answer"
    status=$(curl -sS -o "$work/answer" -D "$work/headers" -w '%{http_code}' --connect-timeout 5 --max-time 30 "$@" \
      2>"$work/why") || status=000
    [[ "$ANOTHER_TRY$also" == *" $status "* ]] || return 0
    ((SECONDS - begin < PATIENCE)) || give_up "No success in $PATIENCE seconds, at last: $status $(cat "$work/why")"
    wait=$(sed -nE 's/^retry-after: *([0-9]+).*/\1/Ip' "$work/headers" | tail -n 1)
    pause "$tries" "${wait:-0}"
    tries=$((tries + 1))
  done
}

# The bearer token, got anew a minute before it ends, or when it is refused. Secrets go by files: others see arguments.
bearer() {
  ((SECONDS >= good_until)) || return 0
  printf 'data-urlencode = "client_id=%s"\ndata-urlencode = "client_secret=%s"\n' "$CLIENT_ID" "$CLIENT_SECRET" \
    >"$work/secrets"
  patiently '' -d grant_type=client_credentials -K "$work/secrets" "$TOKEN_URL"
  [[ $status == 200 ]] || give_up "No token: $status $(cat "$work/answer")"
  token=$(sed -nE 's/.*"access_token" *: *"([^"]+)".*/\1/p' "$work/answer")
  local seconds
  seconds=$(sed -nE 's/.*"expires_in" *: *([0-9]+).*/\1/p' "$work/answer")
  good_until=$((SECONDS + ${seconds:-60} - 60))
}

# post FILE CONTENT-TYPE [KEY]
post() {
  local headers=(-H "Content-Type: $2") also='' body=$1
  if [[ ${3:-} ]]; then
    headers+=(-H "Idempotency-Key: \"$3\"")
    also=' 409 ' # of a key of ours: an earlier try of the same is still under way
  fi
  for _ in 1 2 3; do
    bearer
    printf 'header = "Authorization: Bearer %s"\n' "$token" >"$work/bearer"
    patiently "$also" -K "$work/bearer" "${headers[@]}" --data-binary "@$body" "$API/touches"
    [[ $status == 401 ]] || return 0
    good_until=0
  done
}

refuse() {
  echo "line $1: $2" >&2
  refused=1
}

send_one() {
  local key=''
  printf '%s' "$2" >"$work/body"
  [[ $2 == *'"sourceId"'* ]] || key=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  post "$work/body" application/json "$key"
  if [[ $status == 202 ]]; then
    cat "$work/answer"
    echo
  else
    refuse "$1" "$(cat "$work/answer")"
  fi
}

# send_many: the lines in the arrays numbers and lines. Those that the answer names with a problem that passes are sent
# once more, in a request of their own.
send_many() {
  local tries=0 each index problem again_numbers again_lines
  while ((${#lines[@]})); do
    printf '%s\n' "${lines[@]}" >"$work/body"
    post "$work/body" application/x-ndjson
    [[ $status == 200 ]] || give_up "$(cat "$work/answer")"
    cat "$work/answer"
    echo
    again_numbers=() again_lines=()
    while IFS= read -r each; do
      index=$(sed -E 's/^\{"index":([0-9]+).*/\1/' <<<"$each")
      problem=$(grep -oE '"status":[0-9]+' <<<"$each" | head -n 1)
      if [[ $ANOTHER_TRY == *" ${problem#*:} "* ]] && ((tries < 10)); then
        again_numbers+=("${numbers[index]}") again_lines+=("${lines[index]}")
      else
        refuse "${numbers[index]}" "$(sed -E 's/^[^:]+:[^:]+://; s/\}(,|\],"rejectedBeyond":.*)$//' <<<"$each")"
      fi
    done < <(sed -E 's/\{"index":/\n&/g' "$work/answer" | grep -E '^\{"index":' || true)
    numbers=("${again_numbers[@]}") lines=("${again_lines[@]}")
    ((${#lines[@]} == 0)) || pause "$tries" 1
    tries=$((tries + 1))
  done
}

main() {
  local all=() all_numbers=() line number=0 begin size=${BATCH:-500}
  while IFS= read -r line || [[ $line ]]; do
    number=$((number + 1))
    [[ $line =~ [^[:space:]] ]] || continue
    all+=("$line") all_numbers+=("$number")
  done
  if ((${#all[@]} == 1)); then
    send_one "${all_numbers[0]}" "${all[0]}"
  else
    for ((begin = 0; begin < ${#all[@]}; begin += size)); do
      lines=("${all[@]:begin:size}") numbers=("${all_numbers[@]:begin:size}")
      send_many
    done
  fi
  return "$refused"
}

if (($#)); then main <"$1"; else main; fi
