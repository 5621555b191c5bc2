#!/bin/sh
# Checks that an official notice stands in the town's public log, without trusting the town.
#
#   sh verify.sh https://plaza.example NOTICE_ID [SIZE ROOT]
#
# Recomputes the hashes of the notice's text and attachment (of a withdrawn notice neither is shown any more), that of
# the log's entry, and the way up to the root of the tree (RFC 9162), and checks the town's Ed25519 signature of that
# root. The text that it checks is at https://plaza.example/api/board/notices/NOTICE_ID/canonical. With SIZE and ROOT of a head that you kept from an earlier check, it also proves that nothing
# that stood in the log then was changed or taken out since. Keep the SIZE and ROOT that it prints.
#
# PLAZA_LOG_PUBLIC_KEY names a file with the town's public key (PEM) that you have from elsewhere; without it the key is
# fetched from the town itself.
#
# Needs curl and OpenSSL 3. Ends with 0 when all holds, 1 when something does not, 2 when it was asked wrongly, 3 when
# something could not be fetched.
set -eu

fail() {
    echo "FAILED: $*" >&2
    exit 1
}

usage() {
    sed -n '2,4p' "$0" | sed 's/^# \{0,1\}//' >&2
    exit 2
}

case $# in 2 | 4) ;; *) usage ;; esac
town=${1%/}
notice=$2
old_size=${3:-}
old_root=${4:-}
case $notice in *[!0-9a-fA-F-]* | '') usage ;; esac
# the log has it in lower case
notice=$(printf %s "$notice" | tr A-F a-f)
case $old_size in *[!0-9]*) usage ;; esac
case $old_root in *[!0-9a-f]*) usage ;; esac
command -v curl >/dev/null || { echo "curl is missing" >&2; exit 2; }
command -v openssl >/dev/null || { echo "openssl is missing" >&2; exit 2; }

here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
trap 'exit 2' INT TERM

fetch() { # ADDRESS FILE
    curl -sSf --proto '=http,https' --max-time 30 -o "$2" "$town$1" || {
        echo "Could not fetch $town$1" >&2
        exit 3
    }
}

# The value of a field of a JSON object in one line. Quotes inside of texts are escaped there, so that what looks like a
# field is one.
text() { # FIELD FILE
    tr -d '\r\n' <"$2" | sed -n 's/.*"'"$1"'":"\([^"]*\)".*/\1/p'
}
number() { # FIELD FILE
    tr -d '\r\n' <"$2" | sed -n 's/.*"'"$1"'":\([0-9][0-9]*\).*/\1/p'
}
hashes() { # FILE
    tr -d '\r\n' <"$1" | sed -n 's/.*"hashes":\[\([^]]*\)\].*/\1/p' | tr -d '" ' | tr ',' ' '
}

unhex() { # HEX
    printf %b "$(printf %s "$1" | awk '{
        for (i = 1; i < length($0); i += 2)
            printf "\\0%03o", (index("0123456789abcdef", substr($0, i, 1)) - 1) * 16 \
                + index("0123456789abcdef", substr($0, i + 1, 1)) - 1
    }')"
}
sha256() { openssl dgst -sha256 | sed 's/.*[ =]//'; }
hex() { od -An -v -tx1 | tr -d ' \n'; }
node() { unhex "01$1$2" | sha256; } # LEFT RIGHT

# --- the entry -------------------------------------------------------------------------------------------------------
fetch "/api/board/notices/$notice/proof" "$here/proof"
index=$(number index "$here/proof")
size=$(number size "$here/proof")
root=$(text root "$here/proof")
[ -n "$index" ] && [ -n "$size" ] && [ -n "$root" ] || fail "the proof cannot be read"
fetch "/api/ledger/notices/entries/$index/body" "$here/body"
grep -qF '"kind":"notice.published"' "$here/body" || fail "entry $index publishes nothing"
grep -qF "\"subject\":\"board/notices/$notice\"" "$here/body" || fail "entry $index is about something else"
leaf=$({ printf '\000'; cat "$here/body"; } | sha256)
[ "$leaf" = "$(text leaf "$here/proof")" ] || fail "the entry is not the one that the proof is about"

# A part of the notice that is not shown is excused by its being withdrawn, and by nothing else.
shown_as_entered() { # PART ADDRESS SHA256
    status=$(curl -sS --proto '=http,https' --max-time 30 -o "$here/part" -w '%{http_code}' "$town$2") || status=000
    case $status in
    200)
        [ "$(sha256 <"$here/part")" = "$3" ] || fail "the $1 is not the one that was published"
        ;;
    404)
        fetch "/api/board/notices/$notice" "$here/notice"
        grep -qF '"status":"WITHDRAWN"' "$here/notice" || fail "the $1 is missing"
        echo "$1 no longer shown: the notice was withdrawn"
        ;;
    *)
        echo "Could not fetch $town$2" >&2
        exit 3
        ;;
    esac
}

shown_as_entered text "/api/board/notices/$notice/canonical" "$(text sha256 "$here/body")"
attachment=$(text attachmentSha256 "$here/body")
[ -z "$attachment" ] || shown_as_entered attachment "/api/board/notices/$notice/attachment" "$attachment"

# --- the way up to the root ------------------------------------------------------------------------------------------
[ "$index" -lt "$size" ] || fail "there is no entry $index among $size"
hash=$leaf
position=$index
last=$((size - 1))
for sibling in $(hashes "$here/proof"); do
    [ "$last" -gt 0 ] || fail "the proof is too long"
    if [ $((position % 2)) -eq 1 ] || [ "$position" -eq "$last" ]; then
        hash=$(node "$sibling" "$hash")
        while [ $((position % 2)) -eq 0 ] && [ "$position" -ne 0 ]; do
            position=$((position / 2))
            last=$((last / 2))
        done
    else
        hash=$(node "$hash" "$sibling")
    fi
    position=$((position / 2))
    last=$((last / 2))
done
[ "$last" -eq 0 ] || fail "the proof is too short"
[ "$hash" = "$root" ] || fail "the entry is not in the tree: the root would be $hash, and is $root"

# --- the signature ---------------------------------------------------------------------------------------------------
if [ -n "${PLAZA_LOG_PUBLIC_KEY:-}" ]; then
    cp "$PLAZA_LOG_PUBLIC_KEY" "$here/key"
else
    fetch /api/ledger/notices/key "$here/key"
fi
printf %b "$(text checkpoint "$here/proof")" >"$here/checkpoint"
text signature "$here/proof" | openssl base64 -d -A >"$here/signature"
[ "$(sed -n 2p "$here/checkpoint")" = "$size" ] || fail "the signed head has another size"
[ "$(sed -n 3p "$here/checkpoint" | tr -d '\n' | openssl base64 -d -A | hex)" = "$root" ] ||
    fail "the signed head has another root"
openssl pkeyutl -verify -pubin -inkey "$here/key" -rawin -in "$here/checkpoint" -sigfile "$here/signature" \
    >"$here/said" 2>&1 || fail "the signature of the head does not hold: $(tr '\n' ' ' <"$here/said")"

# --- what was there before is still there ----------------------------------------------------------------------------
if [ -n "$old_size" ]; then
    [ "$old_size" -le "$size" ] || fail "the log has shrunk from $old_size entries to $size"
    fetch "/api/ledger/notices/proofs/consistency?from=$old_size&to=$size" "$here/consistency"
    path=$(hashes "$here/consistency")
    if [ "$old_size" -eq "$size" ]; then
        [ -z "$path" ] && [ "$old_root" = "$root" ] || fail "the log is another one than before"
    elif [ "$old_size" -gt 0 ]; then
        position=$((old_size - 1))
        last=$((size - 1))
        # a complete old tree is itself the first hash
        [ $((old_size & position)) -ne 0 ] || path="$old_root $path"
        while [ $((position % 2)) -eq 1 ]; do
            position=$((position / 2))
            last=$((last / 2))
        done
        before=
        for sibling in $path; do
            if [ -z "$before" ]; then
                before=$sibling
                after=$sibling
                continue
            fi
            [ "$last" -gt 0 ] || fail "the consistency proof is too long"
            if [ $((position % 2)) -eq 1 ] || [ "$position" -eq "$last" ]; then
                before=$(node "$sibling" "$before")
                after=$(node "$sibling" "$after")
                while [ $((position % 2)) -eq 0 ] && [ "$position" -ne 0 ]; do
                    position=$((position / 2))
                    last=$((last / 2))
                done
            else
                after=$(node "$after" "$sibling")
            fi
            position=$((position / 2))
            last=$((last / 2))
        done
        [ "$last" -eq 0 ] && [ "$before" = "$old_root" ] && [ "$after" = "$root" ] ||
            fail "the log was changed since it had $old_size entries"
    fi
    echo "consistent with the head of $old_size entries"
fi

echo "entry      $index"
echo "published  $(text sha256 "$here/body")"
echo "signed     $(sed -n 4p "$here/checkpoint") by $(sed -n 1p "$here/checkpoint")"
echo "head       $size $root"
echo OK
