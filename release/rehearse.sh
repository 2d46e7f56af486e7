#!/usr/bin/env bash
# Makes the bundle for Maven Central twice, signed by a key that is thrown away, and checks both. `unshare` takes the network
# away: with Maven's own offline mode the SBOM and the bundle would be left out.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
GNUPGHOME=$(mktemp -d)
first=$(mktemp)
export GNUPGHOME
trap 'gpgconf --kill gpg-agent; rm -rf "$GNUPGHOME" "$first"' EXIT
gpg --batch --quiet --passphrase '' --quick-generate-key 'Rehearsal <rehearsal@planningservices.example>' ed25519 sign 1d
build() {
  unshare --map-root-user --net mvn -B -ntp -q clean verify -Prelease -DskipTests "$@"
}
build "$@"
cp target/central-publishing/central-bundle.zip "$first"
build -Drelease.other="$first" "$@"
