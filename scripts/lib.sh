# Shared by the scripts beside it: what a build needs, and how it gets on to a Debian 12 machine. To be sourced.
#
#   source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
#   need "${build_packages[@]}"

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
log=$(mktemp)   # what a quiet step says, shown only where it fails
trap 'rm -f "$log"' EXIT

build_packages=(
  g++ cmake ninja-build pkg-config
  libboost1.81-dev libeigen3-dev libcli11-dev libfmt-dev rapidjson-dev libkainjow-mustache-dev libxxhash-dev
  libfyaml-dev libgumbo-dev libmd4c-dev libarchive-dev libpugixml-dev libgmime-3.0-dev libuchardet-dev libutf8proc-dev
  libmbedtls-dev poppler-utils
  wordnet-base unicode-cldr-core
)
test_packages=(libgtest-dev librapidcheck-dev binutils)
browser_packages=(chromium)   # and nodejs with npm, from wherever they come
bench_packages=(libbenchmark-dev)
fuzz_packages=(clang-14 libclang-rt-14-dev llvm-14 python3)

say() { printf '== %s\n' "$*"; }
fail() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; exit 2; }

is_installed() {
  [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# need PACKAGE...: installs those that are missing, says which, and removes nothing.
need() {
  local missing=() package
  command -v dpkg-query >/dev/null || fail "this script installs with apt; elsewhere install by hand: $*"
  for package in "$@"; do
    is_installed "$package" || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  if is_installed libboost1.74-dev; then
    fail "libboost1.74-dev is installed and cannot stand beside libboost1.81-dev; remove it first: apt-get remove libboost1.74-dev"
  fi

  local as_root=(env DEBIAN_FRONTEND=noninteractive)
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || fail "not root and no sudo; as root run: apt-get install ${missing[*]}"
    as_root=(sudo "${as_root[@]}")
  fi
  local install=("${as_root[@]}" apt-get install -y -q --no-install-recommends --no-remove)
  say "installing with apt: ${missing[*]}"
  # The package lists are fetched only where they are empty or too old to find what is asked for.
  if ! "${install[@]}" "${missing[@]}" >"$log" 2>&1; then
    say "refreshing the package lists"
    quietly "${as_root[@]}" apt-get update -q
    quietly "${install[@]}" "${missing[@]}"
  fi
}

# quietly COMMAND...: shows its output only where it fails.
quietly() {
  "$@" >"$log" 2>&1 || { cat "$log" >&2; fail "failed: $*"; }
}
