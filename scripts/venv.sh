# Sourced by the scripts beside it: moves to the checkout and makes its virtual environment, .venv.
set -euo pipefail

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
venv=$root/.venv
cd -- "$root"

# prepare run|dev: .venv holds what running, or developing as well, needs. Nothing is done where it already does.
prepare() {
    if is_prepared "$1"; then return; fi
    (
        # One at a time: two scripts may start at once on a fresh checkout.
        if command -v flock > /dev/null; then flock 9; fi
        if ! is_prepared "$1"; then install "$1"; fi
    ) 9< pyproject.toml
}

# What runs is part of what develops.
is_prepared() {
    local state
    state=$(wanted)
    [[ $(stamped dev) == "$state" || ($1 == run && $(stamped run) == "$state") ]]
}

wanted() {
    echo "$root $(cat requirements*.lock pyproject.toml | cksum)"
}

stamped() {
    cat "$venv/prepared-$1" 2> /dev/null || true
}

install() {
    local locks=(-r requirements.lock -r requirements-build.lock)
    [[ $1 == run ]] || locks=(-r requirements-dev.lock)
    # A virtual environment knows where it lies: one that was copied or moved along is of no use.
    [[ ! -d $venv || $(stamped run)$(stamped dev) == "$root "* ]] || rm -rf -- "$venv"
    echo "preparing .venv ..." >&2
    create
    put --require-hashes "${locks[@]}"
    put --no-deps --no-build-isolation -e .
    # Written even where PYTHONDONTWRITEBYTECODE is set; files for other Pythons may not compile.
    "$venv/bin/python" -m compileall -q -j 0 "$venv/lib" > /dev/null || true
    wanted > "$venv/prepared-$1"
}

create() {
    [[ ! -x $venv/bin/python ]] || return 0
    if command -v uv > /dev/null; then
        uv venv -q --no-project --python '>=3.11' "$venv"
        return
    fi
    if ! python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
        echo "Python 3.11 or newer is needed as python3" >&2
        exit 1
    fi
    if ! python3 -c 'import ensurepip, venv' 2> /dev/null; then
        echo "apt-get install -y python3-venv" >&2
        exit 1
    fi
    python3 -m venv "$venv"
}

put() {
    if command -v uv > /dev/null; then
        uv pip install -q --python "$venv/bin/python" "$@"
    else
        "$venv/bin/python" -m pip install -q --disable-pip-version-check "$@"
    fi
}
