# Sourced by run and test. install_packages LIST…: installs the packages of the lists that are missing, and says which.
install_packages() {
    local missing=() package
    while read -r package _; do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
    done < <(grep -hv '^#' "$@")
    [ ${#missing[@]} -eq 0 ] && return 0
    if ! command -v apt-get >/dev/null; then
        echo "oreway: please install these packages: ${missing[*]}" >&2
        return 0
    fi
    echo "oreway: installing ${missing[*]}" >&2
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then as_root=(sudo); fi
    export DEBIAN_FRONTEND=noninteractive
    "${as_root[@]}" apt-get install -y --no-install-recommends "${missing[@]}" >/dev/null 2>&1 && return 0
    "${as_root[@]}" apt-get update -q >&2
    "${as_root[@]}" apt-get install -y --no-install-recommends "${missing[@]}" >&2
}
