# What ./run and ./check have in common: finding a JDK and Maven, and saying what is missing.
# To be sourced, with the project's root in $root.

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

# Whether the folder holds a JDK 25: its release file says so, and it can compile.
is_jdk_25() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] && grep -q '^JAVA_VERSION="25[".]' "$1/release"
}

# Puts a JDK 25 into JAVA_HOME, and first on the path: the one given, the one on the path already,
# or one in a usual place.
find_jdk() {
  local on_path='' candidate
  if command -v javac >/dev/null 2>&1; then
    on_path=$(cd "$(dirname "$(readlink -f "$(command -v javac)" 2>/dev/null || command -v javac)")/.." && pwd)
  fi
  for candidate in "${JAVA_HOME:-}" "$on_path" \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /usr/local/jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* "$HOME"/.jdks/*; do
    if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
      export JAVA_HOME=$candidate PATH=$candidate/bin:$PATH
      return
    fi
  done
  fail "Vertrek needs a JDK 25 and found none: install one (any vendor), or point JAVA_HOME at it."
}

# The page is put together from npm's packages while it is built.
need_node() {
  command -v node >/dev/null 2>&1 && command -v npm >/dev/null 2>&1 ||
    fail "Building the page needs Node.js with npm, which are not on the path: install them and try again."
}

# Puts the Maven to build with into $maven: the wrapper's, or the machine's where that cannot be fetched.
find_maven() {
  export MAVEN_OPTS="${MAVEN_OPTS:-} --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
  if (cd "$root" && ./mvnw --version </dev/null >/dev/null 2>&1); then
    maven=./mvnw
  elif command -v mvn >/dev/null 2>&1; then
    maven=mvn
  else
    fail "Maven could not be downloaded, and there is none on the path: look at the network, or install Maven 3.8.6 or newer."
  fi
}
