# For the scripts beside it, which source it: gets tools of others, each once, below target/tools. A tool that cannot
# be had is named on the screen and in target/tools/not-installed; a tool that is there is never passed over.
tools="$PWD/target/tools"
mkdir -p "$tools"

# Each of these processes of Java ends before its second compiler pays: half of the processor time.
quick=(-XX:TieredStopAtLevel=1 -XX:+UseSerialGC)

refused() {
    echo "not installed: $1"
    echo "$1" >>"$tools/not-installed"
}

has_debian() {
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

apt() {
    DEBIAN_FRONTEND=noninteractive timeout 600 apt-get -o Acquire::Retries=3 -o DPkg::Lock::Timeout=300 \
        -o Dpkg::Use-Pty=0 "$@" >>"$tools/apt.log" 2>&1
}

# Debian packages, as root: all at once, then one by one what is missing.
debian() {
    local package missing=()
    for package in "$@"; do
        has_debian "$package" || missing+=("$package")
    done
    if [ "${#missing[@]}" -gt 0 ]; then
        apt -qq update || true
        apt install -y -qq --no-install-recommends "${missing[@]}" || true
    fi
    for package in "${missing[@]}"; do
        has_debian "$package" || apt install -y -qq --no-install-recommends "$package" || refused "$package"
    done
}

# Node packages, into a folder: those named, or else those of its package.json; once they are there, no more.
node_packages() { # name, folder, package...
    local name="$1" folder="$2" wanted
    shift 2
    wanted="$([ $# -gt 0 ] && echo "$*" || cat "$folder/package.json")"
    [ "$(cat "$folder/node_modules/.wanted" 2>/dev/null)" != "$wanted" ] || return 0
    command -v npm >/dev/null || debian nodejs npm
    mkdir -p "$folder"
    if timeout 300 npm install --no-audit --no-fund --no-package-lock --prefix "$folder" "$@" >>"$tools/npm.log" 2>&1
    then
        mkdir -p "$folder/node_modules"
        echo "$wanted" >"$folder/node_modules/.wanted"
    else
        refused "$name"
    fi
}

# A tool from Maven Central with all that it needs, into target/tools/lib-NAME.
maven() { # name, pom
    if [ ! -e "$tools/lib-$1/.complete" ]; then
        if timeout 600 mvn -q -B -f "$2" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies \
                -DincludeScope=runtime -DoutputDirectory="$tools/lib-$1" >>"$tools/mvn.log" 2>&1; then
            touch "$tools/lib-$1/.complete"
        else
            refused "$1"
        fi
    fi
}
