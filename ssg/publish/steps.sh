# What happens on the web server, in one step per connection: sh -c THIS leichtbau STEP TARGET [TREE [DIGEST|LASTING]]
# POSIX shell with GNU's or BusyBox' tools. Ends with 0, or with a number that server.py knows.
set -eu
umask 022
export LC_ALL=C
step=$1 target=$2 tree=${3-} digest=${4-} lasting=${4-}
case $target in /*) ;; *) target=$PWD/$target ;; esac

not_ours() { exit 64; }
no_match() { exit 65; }
busy() { exit 66; }

current() {
    [ -L "$target/current" ] || { [ ! -e "$target/current" ] || not_ours; return 0; }
    led=$(readlink "$target/current")
    expr "x$led" : 'xreleases/[0-9a-f]\{64\}$' >/dev/null || not_ours
    [ ! -d "$target/$led" ] || echo "${led#releases/}"
}

order() {
    [ -f "$target/releases/order" ] || return 0
    grep -E -x '[0-9a-f]{64}' "$target/releases/order" | while read -r each; do
        [ ! -d "$target/releases/$each" ] || echo "$each"
    done
}

# The lock dies with this shell.
alone() {
    exec 9>"$target/releases/lock"
    command -v flock >/dev/null || return 0
    for _ in 1 2 3 4 5 6 7 8 9 10; do
        ! flock -n 9 || return 0
        sleep 1
    done
    busy
}

look() {
    [ -e "$target" ] || return 0
    if [ ! -d "$target/releases" ]; then
        [ -z "$(ls -A "$target")" ] || not_ours
        return 0
    fi
    now=$(current)
    order | while read -r each; do
        [ ! -f "$target/releases/$each.sha256" ] || echo "release $each $(stat -c %Y "$target/releases/$each.sha256")"
    done
    [ -n "$now" ] || return 0
    echo "current $now"
    [ ! -f "$target/releases/$now.sha256" ] || cat "$target/releases/$now.sha256"
}

# Go on with what a killed run left, or with what lies there and is not shown.
begin() {
    mkdir -p "$target/releases"
    alone
    [ "$(current)" != "$tree" ] || not_ours
    cd "$target/releases"
    if [ -d "$tree" ]; then
        if [ -e "$tree.part" ]; then rm -rf "$tree"; else mv "$tree" "$tree.part"; fi
    fi
    mkdir -p "$tree.part"
}

# The list of what was sent comes in; exactly that must lie there, and must survive a power cut.
check() {
    cd "$target/releases"
    alone
    cat >"$tree.new"
    [ -d "$tree.part" ] || no_match # somebody else has published meanwhile
    [ "$(sha256sum <"$tree.new" | cut -c -64)" = "$digest" ] || no_match
    cd "$tree.part"
    [ -z "$(find . ! -type f ! -type d)" ] || no_match
    [ "$(find . -type f | cut -c 3- | sort | sha256sum)" = "$(cut -c 67- "../$tree.new" | sort | sha256sum)" ] || no_match
    sha256sum -c "../$tree.new" >/dev/null 2>&1 || no_match
    cd ..
    sync -f . 2>/dev/null || sync
    mv "$tree.new" "$tree.sha256"
    mv "$tree.part" "$tree"
}

# Whether what readers see is still what its list says.
whole() {
    cd "$target/releases/$tree"
    sha256sum -c "../$tree.sha256" >/dev/null 2>&1 || no_match
}

# The list of what was sent comes in; that must lie there, whatever was carried along.
mended() {
    cd "$target/releases"
    alone
    cat >"$tree.new"
    [ "$(sha256sum <"$tree.new" | cut -c -64)" = "$digest" ] || no_match
    cd "$tree"
    sha256sum -c "../$tree.new" >/dev/null 2>&1 || no_match
    sync -f . 2>/dev/null || sync
    mv "../$tree.new" "../$tree.sha256"
}

# Pages of other releases are still open: leave what they ask for. Then the one moment in which readers change over.
point() {
    cd "$target"
    [ -d "releases/$tree" ] || no_match
    current >/dev/null
    order | while read -r other; do
        [ -f "releases/$other.sha256" ] || continue
        cut -c 67- "releases/$other.sha256" | grep -E -e "$lasting" | while read -r file; do
            [ ! -e "releases/$tree/$file" ] || continue
            mkdir -p "releases/$tree/$(dirname "$file")"
            ln "releases/$other/$file" "releases/$tree/$file" 2>/dev/null || :
        done
    done
    rm -f current.new
    ln -s "releases/$tree" current.new
    mv -T current.new current
    sync -f . 2>/dev/null || sync || :
}

show() {
    cd "$target/releases"
    alone
    { echo "$tree"; current; order; } | awk '!seen[$0]++' >order.new
    mv order.new order
    point
    drop || : # it is shown: what stays lying is dropped the next time
}

drop() {
    { order | head -n 3; echo "$tree"; } >"$target/releases/kept"
    cd "$target/releases"
    ls | grep -E '^[0-9a-f]{64}' | while read -r each; do
        case $each in
        *.part | *.new) rm -rf "$each" ;;
        *) grep -q -x "${each%.sha256}" kept || rm -rf "$each" ;;
        esac
    done
    rm -f kept
}

show_again() {
    cd "$target/releases"
    alone
    point
}

"$step"
