#!/usr/bin/env bash
# opening_hours 3.15.0 (reads OpenStreetMap's opening_hours): "Mo-Fr 1:00-5:00 PM", as people write an afternoon, is read
# as 01:00 to 17:00. "PM" counts for the end alone, without an error, so the place is open at three in the morning.
# Seen: open at 03:00, open at 14:00. A person reads 13:00 to 17:00.
# What follows for us: one "PM" at the end holds for both ends where the first hour allows it.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null; npm i --ignore-scripts --no-audit --no-fund --silent opening_hours@3.15.0
cat >try.mjs <<'JS'
import OpeningHours from 'opening_hours';
const hours = new OpeningHours('Mo-Fr 1:00-5:00 PM');
const at = (time) => hours.getState(new Date(`2026-12-07T${time}:00`)); // a Monday
const seen = { '03:00': at('03:00'), '14:00': at('14:00'), '18:00': at('18:00') };
console.log('Mo-Fr 1:00-5:00 PM is open at', seen);
if (JSON.stringify(seen) !== '{"03:00":true,"14:00":true,"18:00":false}') throw new Error('It has changed.');
JS
TZ=UTC node try.mjs
