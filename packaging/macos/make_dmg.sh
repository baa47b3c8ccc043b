#!/bin/sh
# Makes the disk image from dist/bsa-calc.app; on macOS only:  packaging/macos/make_dmg.sh VERSION
# With BSA_CALC_MAC_IDENTITY the program is signed; with BSA_CALC_NOTARY_PROFILE (a profile that
# `xcrun notarytool store-credentials` made) Apple is asked to notarise it. Without them both are left out.
set -eu

version=${1:?the version, as 0.1.0}
root=$(cd "$(dirname "$0")/../.." && pwd)
app=$root/dist/bsa-calc.app
image=$root/dist/bsa-calc-$version-macos-$(uname -m).dmg
identity=${BSA_CALC_MAC_IDENTITY:-}

if [ -n "$identity" ]; then
    # The libraries inside were signed when the bundle was made; this seals the whole. Not --deep: it signs them wrongly.
    codesign --force --options runtime --timestamp --sign "$identity" \
        --entitlements "$root/packaging/macos/entitlements.plist" "$app"
    codesign --verify --strict "$app"
fi

stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
# ditto keeps links and signatures.
ditto "$app" "$stage/bsa-calc.app"
ln -s /Applications "$stage/Applications"
hdiutil create -volname bsa-calc -srcfolder "$stage" -format UDZO -ov "$image"

if [ -n "$identity" ]; then
    codesign --force --timestamp --sign "$identity" "$image"
fi
if [ -n "${BSA_CALC_NOTARY_PROFILE:-}" ]; then
    xcrun notarytool submit "$image" --keychain-profile "$BSA_CALC_NOTARY_PROFILE" --wait
    xcrun stapler staple "$image"
fi
echo "$image"
