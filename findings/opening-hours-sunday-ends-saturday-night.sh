#!/usr/bin/env bash
# opening_hours 3.15.0: hours that end after midnight are cut at midnight by the rule of the day after.
# "Sa 22:00-03:00; Su 12:00-18:00" is closed on Sunday at 01:00, since ";" makes the later rule replace all of Sunday,
# the rest of Saturday's night included; with "," instead of ";" it is open. A bar that lists its days one by one, as
# every editor's form writes them, is told to close at midnight.
# Seen: ";" false, "," true, Saturday alone true.
# What follows for us: a day's own hours replace the hours that begin on that day, not the night before.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null; npm i --ignore-scripts --no-audit --no-fund --silent opening_hours@3.15.0
cat >try.mjs <<'JS'
import OpeningHours from 'opening_hours';
const atOne = (text) => new OpeningHours(text).getState(new Date('2026-12-06T01:00:00')); // a Sunday
const texts = ['Sa 22:00-03:00; Su 12:00-18:00', 'Sa 22:00-03:00, Su 12:00-18:00', 'Sa 22:00-03:00'];
const seen = texts.map(atOne);
texts.forEach((text, i) => console.log(`${text}: Sunday 01:00 is ${seen[i] ? 'open' : 'closed'}`));
if (seen.join() !== 'false,true,true') throw new Error('It has changed.');
JS
TZ=UTC node try.mjs
