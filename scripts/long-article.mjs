// Articles of any length for tests and measurements: headings, paragraphs with links and emphasis, lists, tables,
// notes. The same every time.

const STEMS =
  'sleep night worry morning window letter garden river quiet listen answer children work rest walk story room light evening question'.split(
    ' ',
  );
const JOINTS = 'and of the a in with for to from by on when because while after before'.split(' ');

/** Numbers that look random and are the same every time. */
function dice(seed = 1) {
  let state = seed;
  return (below) => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/**
 * @param {number} words About how many.
 * @returns {{ html: string, markdown: string, words: number }} The same article twice.
 */
export function longArticle(words) {
  const roll = dice(words);
  const html = [];
  const markdown = [];
  let count = 0;
  let notes = 0;
  const phrase = (length) => {
    const said = Array.from({ length }, (_, index) =>
      index % 2 ? JOINTS[roll(JOINTS.length)] : STEMS[roll(STEMS.length)],
    );
    count += length;
    return said.join(' ');
  };
  const sentence = () => {
    const text = phrase(8 + roll(14));
    return `${text[0].toUpperCase()}${text.slice(1)}.`;
  };
  for (let section = 0; count < words; section++) {
    const level = section % 4 ? 3 : 2;
    const title = `${phrase(3)} ${section}`;
    html.push(`<h${level}>${title}</h${level}>`);
    markdown.push(`${'#'.repeat(level)} ${title}`);
    for (let part = 0; part < 4 && count < words; part++) {
      const sentences = Array.from({ length: 3 + roll(4) }, sentence);
      const marked = phrase(2);
      const link = phrase(2);
      notes++;
      html.push(
        `<p>${sentences.join(' ')} <em>${marked}</em> and <a href="https://example.org/${notes}">${link}</a>.</p>`,
      );
      markdown.push(`${sentences.join(' ')} *${marked}* and [${link}](https://example.org/${notes}).`);
    }
    if (section % 3 === 1) {
      const items = Array.from({ length: 5 }, sentence);
      html.push(`<ul>${items.map((each) => `<li>${each}</li>`).join('')}</ul>`);
      markdown.push(items.map((each) => `- ${each}`).join('\n'));
    }
    if (section % 11 === 5) {
      const rows = Array.from({ length: 4 }, () => [phrase(2), phrase(3)]);
      html.push(
        `<table><thead><tr><th>One</th><th>Other</th></tr></thead><tbody>${rows.map(([a, b]) => `<tr><td>${a}</td><td>${b}</td></tr>`).join('')}</tbody></table>`,
      );
      markdown.push(['| One | Other |', '| --- | --- |', ...rows.map(([a, b]) => `| ${a} | ${b} |`)].join('\n'));
    }
  }
  return { html: html.join('\n'), markdown: markdown.join('\n\n'), words: count };
}
