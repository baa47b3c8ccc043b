#!/bin/sh
# Installs bsa-calc for the user who runs this; nobody else is asked, and nothing outside the home folder is touched.
#   ./install.sh                       installs, or replaces an older version, also while that runs
#   ./install.sh --uninstall           takes it away again, and names what stays: settings, unsaved work, pictures
#   ./install.sh --uninstall --purge   takes that too; drawings and records stay where they were saved
set -eu

data=${XDG_DATA_HOME:-$HOME/.local/share}
settings=${XDG_CONFIG_HOME:-$HOME/.config}/bsa-calc
kept=$data/bsa-calc
programs=$HOME/.local/lib
# Each version has a folder of its own in this one, and a link says which one is started: a program that runs keeps its
# files until it ends, and so can still save.
program=$programs/bsa-calc
current=$program/current
link=$HOME/.local/bin/bsa-calc
here=$(cd "$(dirname "$0")" && pwd)

refresh() {
    # Each of these may be missing: the desktop then sees the change at its next start.
    update-desktop-database "$data/applications" 2>/dev/null || true
    update-mime-database "$data/mime" 2>/dev/null || true
    gtk-update-icon-cache -qtf "$data/icons/hicolor" 2>/dev/null || true
}

runs_from() {
    # Whether a program runs that lies in a folder.
    folder=$(cd "$1" && pwd -P)
    for process in /proc/[0-9]*/exe; do
        case $(readlink "$process" 2>/dev/null || true) in
            "$folder"/*) return 0 ;;
        esac
    done
    return 1
}

uninstall() {
    if [ -d "$program" ] && runs_from "$program"; then
        echo "bsa-calc is running. Close it, then run this again; nothing was taken away." >&2
        exit 1
    fi
    rm -rf "$program"
    rm -f "$link" "$data/applications/bsa-calc.desktop" "$data/mime/packages/bsa-calc.xml"
    rm -f "$data"/icons/hicolor/*/apps/bsa-calc.png "$data/icons/hicolor/scalable/apps/bsa-calc.svg"
    rm -f "$data/metainfo/io.github.bsa_calc.bsa_calc.metainfo.xml"
    rm -f "$data/bash-completion/completions/bsa-calc" "$data/zsh/site-functions/_bsa-calc" "$data/man/man1/bsa-calc.1"
    refresh
    echo "bsa-calc is uninstalled. Drawings and records stay where you saved them."
    if [ "${1:-}" = --purge ]; then
        rm -rf "$settings" "$kept"
        echo "Settings, your own products, the log, unsaved work and the pictures of recent drawings are deleted."
    else
        name_what_stays
    fi
}

name_what_stays() {
    [ ! -e "$settings" ] || echo "Settings and products of your own stay in $settings"
    [ ! -e "$kept" ] || echo "The log, unsaved work, and the list of recent drawings with their pictures stay in $kept"
    [ ! -e "$settings" ] && [ ! -e "$kept" ] || echo "To delete that too: rm -r \"$settings\" \"$kept\""
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

remove_older() {
    # What still runs goes with the next version.
    for older in "$program"/*; do
        case $older in
            "$current" | "$program/$1") continue ;;
        esac
        if [ -d "$older" ] && runs_from "$older"; then
            echo "bsa-calc is running: the new version comes when it is started again."
        else
            rm -rf "$older"
        fi
    done
}

install_program() {
    check_libraries
    mkdir -p "$programs" "$(dirname "$link")" "$data/applications" "$data/mime/packages" "$data/metainfo"
    # Copied beside the old ones first: a full disk leaves them as they are.
    rm -rf "$program/new"
    mkdir -p "$program/new"
    cp -R "$here/bsa-calc/." "$program/new/"
    cp "$here/install.sh" "$here/INSTALL.txt" "$program/new/"
    version=$("$program/new/bsa-calc" --version | sed 's/.* //')-$(date +%Y%m%d%H%M%S)-$$
    mv "$program/new" "$program/$version"
    ln -sfn "$version" "$current.new"
    mv -T "$current.new" "$current"
    ln -sf "$current/bsa-calc" "$link"
    remove_older "$version"
    for picture in "$here"/share/icons/*.png; do
        size=$(basename "$picture" .png)
        mkdir -p "$data/icons/hicolor/${size}x${size}/apps"
        cp "$picture" "$data/icons/hicolor/${size}x${size}/apps/bsa-calc.png"
    done
    mkdir -p "$data/icons/hicolor/scalable/apps"
    cp "$here/share/icons/bsa-calc.svg" "$data/icons/hicolor/scalable/apps/"
    # The whole path: a desktop need not have ~/.local/bin among its folders.
    sed "s#^Exec=bsa-calc#Exec=\"$current/bsa-calc\"#" "$here/share/bsa-calc.desktop" >"$data/applications/bsa-calc.desktop"
    cp "$here/share/bsa-calc.xml" "$data/mime/packages/"
    cp "$here/share/io.github.bsa_calc.bsa_calc.metainfo.xml" "$data/metainfo/"
    for place in bash-completion/completions/bsa-calc zsh/site-functions/_bsa-calc man/man1/bsa-calc.1; do
        mkdir -p "$(dirname "$data/$place")"
        cp "$here/share/$place" "$data/$place"
    done
    refresh
    "$current/bsa-calc" self-test >/dev/null
    echo "bsa-calc is installed and has checked itself. It is in the menu, and as: $link"
    echo "To take it away: $current/install.sh --uninstall"
}

case "$*" in
    "") install_program ;;
    --uninstall) uninstall ;;
    "--uninstall --purge") uninstall --purge ;;
    *)
        sed -n '2,5s/^# //p' "$0" >&2
        exit 2
        ;;
esac
