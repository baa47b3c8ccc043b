#!/bin/sh
# Installs bsa-calc for the user who runs this; nobody else is asked, and nothing outside the home folder is touched.
#   ./install.sh               installs, or replaces an older version
#   ./install.sh --uninstall   takes it away again; drawings, records and settings stay
set -eu

data=${XDG_DATA_HOME:-$HOME/.local/share}
programs=$HOME/.local/lib
program=$programs/bsa-calc
link=$HOME/.local/bin/bsa-calc
here=$(cd "$(dirname "$0")" && pwd)

refresh() {
    # Each of these may be missing: the desktop then sees the change at its next start.
    update-desktop-database "$data/applications" 2>/dev/null || true
    update-mime-database "$data/mime" 2>/dev/null || true
    gtk-update-icon-cache -qtf "$data/icons/hicolor" 2>/dev/null || true
}

uninstall() {
    rm -rf "$program"
    rm -f "$link" "$data/applications/bsa-calc.desktop" "$data/mime/packages/bsa-calc.xml"
    rm -f "$data"/icons/hicolor/*/apps/bsa-calc.png "$data/icons/hicolor/scalable/apps/bsa-calc.svg"
    rm -f "$data/metainfo/io.github.bsa_calc.bsa_calc.metainfo.xml"
    refresh
    echo "bsa-calc is uninstalled. Drawings and records stay where you saved them; settings and log stay in"
    echo "  ${XDG_CONFIG_HOME:-$HOME/.config}/bsa-calc and $data/bsa-calc"
}

check_libraries() {
    picture=$(mktemp)
    if ! QT_QPA_PLATFORM=offscreen "$here/bsa-calc/bsa-calc" demo -o "$picture.png" >"$picture" 2>&1; then
        cat "$picture" >&2
        rm -f "$picture" "$picture.png"
        echo >&2
        echo "The window does not start here yet. What it needs from the system:" >&2
        sed -n '/^  [DFo]/p' "$here/INSTALL.txt" >&2
        echo "Install that and run this again. Measuring works without it: $here/bsa-calc/bsa-calc measure FILE" >&2
        exit 1
    fi
    rm -f "$picture" "$picture.png"
}

install_program() {
    check_libraries
    mkdir -p "$programs" "$(dirname "$link")" "$data/applications" "$data/mime/packages" "$data/metainfo"
    # Copied beside the old one first: a full disk leaves the old one as it is.
    rm -rf "$program.new"
    cp -R "$here/bsa-calc" "$program.new"
    cp "$here/install.sh" "$here/INSTALL.txt" "$program.new/"
    rm -rf "$program"
    mv "$program.new" "$program"
    ln -sf "$program/bsa-calc" "$link"
    for picture in "$here"/share/icons/*.png; do
        size=$(basename "$picture" .png)
        mkdir -p "$data/icons/hicolor/${size}x${size}/apps"
        cp "$picture" "$data/icons/hicolor/${size}x${size}/apps/bsa-calc.png"
    done
    mkdir -p "$data/icons/hicolor/scalable/apps"
    cp "$here/share/icons/bsa-calc.svg" "$data/icons/hicolor/scalable/apps/"
    # The whole path: a desktop need not have ~/.local/bin among its folders.
    sed "s#^Exec=bsa-calc#Exec=\"$program/bsa-calc\"#" "$here/share/bsa-calc.desktop" >"$data/applications/bsa-calc.desktop"
    cp "$here/share/bsa-calc.xml" "$data/mime/packages/"
    cp "$here/share/io.github.bsa_calc.bsa_calc.metainfo.xml" "$data/metainfo/"
    refresh
    "$program/bsa-calc" self-test >/dev/null
    echo "bsa-calc is installed and has checked itself. It is in the menu, and as: $link"
    echo "To take it away: $program/install.sh --uninstall"
}

case "${1:-}" in
    "") install_program ;;
    --uninstall) uninstall ;;
    *)
        sed -n '2,4s/^# //p' "$0" >&2
        exit 2
        ;;
esac
