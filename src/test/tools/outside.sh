#!/usr/bin/env bash
# The checks of the packaged program by programs of others, side by side as none relies on another: the explorer in a
# browser beside the ontology in ROBOT and the clients of the endpoint. Ends with 1 if one of them does.
#   outside.sh         runs them and prints what they say
#   outside.sh start   lets them run beside the build, for as long as the process that has called this lives
#   outside.sh wait    waits for those, prints what they said and ends as they did
set -uo pipefail
cd "$(dirname "$0")/../../.."
work=target/outside
mkdir -p "$work"

checks() {
    local explorer status=0
    src/test/tools/explorer.sh >"$work/explorer.log" 2>&1 &
    explorer=$!
    src/test/tools/ontology.sh || status=1
    src/test/tools/clients.sh || status=1
    wait "$explorer" || status=1
    cat "$work/explorer.log"
    return "$status"
}

# In a session of its own, which ends with the build however that ends: no browser and no server is left behind.
beside() { # process of the build
    local running
    checks >"$work/log" 2>&1 9>&- &
    running=$!
    while kill -0 "$running" 2>/dev/null; do
        if ! kill -0 "$1" 2>/dev/null; then
            trap '' TERM
            pkill -TERM -s "$$"
            sleep 5
            pkill -KILL -s "$$"
        fi
        sleep 1
    done
    wait "$running"
    echo "$?" >"$work/status"
}

case "${1:-}" in
start)
    # Held while they run; one that a killed build has left is soon gone.
    exec 9>"$work/lock"
    flock -w 30 9 || { echo 'outside: the checks of another build are still running here' >&2; exit 1; }
    rm -f "$work/status" "$work/log"
    setsid src/test/tools/outside.sh beside "$PPID" </dev/null >/dev/null 2>&1 &
    ;;
beside)
    beside "$2"
    ;;
wait)
    exec 9>>"$work/lock"
    flock 9
    cat "$work/log"
    [ -e "$work/status" ] || { echo 'outside: the checks were not started or were ended' >&2; exit 1; }
    exit "$(cat "$work/status")"
    ;;
'')
    checks
    ;;
*)
    echo "outside: what is $1?" >&2
    exit 2
    ;;
esac
