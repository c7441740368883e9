// The search of the documentation site: looks through `window.wayleafIndex`, which search-index.js holds, for sections
// that have all words of the query. An entry is [address, page, heading, text].
(() => {
  const field = document.querySelector('#search-field');
  const list = document.querySelector('#found');
  const count = document.querySelector('#found-count');
  const everything = document.querySelector('#everything');
  /** Without accents and capitals, each letter where it was. */
  const plain = (text) => text.replace(/[^\0-\x7f]/g, (letter) => letter.normalize('NFD')[0]).toLowerCase();
  const entries = window.wayleafIndex.map(([address, page, heading, text]) => ({
    address,
    page,
    heading,
    text,
    head: plain(`${heading} ${heading ? '' : page}`),
    all: plain(`${page} ${heading} ${text}`),
  }));

  /** Where a word begins with this; a name such as data-for or --wayleaf-gap is found by its pieces, too. */
  const startsIn = (text, word) => {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
      if (!at || !/[\p{L}\p{N}]/u.test(text[at - 1])) return at;
    return -1;
  };

  function search(query) {
    const wanted = plain(query).split(/\s+/).filter(Boolean);
    if (!wanted.length) return [];
    return entries
      .filter(({ all }) => wanted.every((word) => startsIn(all, word) >= 0))
      .map((entry) => {
        let score = 0;
        for (const word of wanted) {
          const at = startsIn(entry.head, word);
          if (at >= 0) score += 10 + (at === 0 ? 5 : 0) + (20 * word.length) / (entry.head.length + 1);
        }
        return { entry, score };
      })
      .sort((a, b) => b.score - a.score);
  }

  /** The words around the first place, the place itself marked. */
  function excerpt(text, query) {
    const places = plain(query)
      .split(/\s+/)
      .map((word) => ({ at: startsIn(plain(text), word), length: word.length }))
      .filter(({ at }) => at >= 0);
    const { at, length } = places[0] ?? { at: 0, length: 0 };
    const from = at < 60 ? 0 : text.lastIndexOf(' ', at - 50) + 1;
    const end = text.indexOf(' ', at + 120);
    const to = end < 0 ? text.length : end;
    const mark = document.createElement('mark');
    mark.textContent = text.slice(at, at + length);
    const line = document.createElement('p');
    line.append(
      from ? '… ' : '',
      text.slice(from, at),
      mark,
      text.slice(at + length, to),
      to < text.length ? ' …' : '',
    );
    return line;
  }

  let told;
  function show() {
    const query = field.value.trim();
    const found = search(query);
    list.replaceChildren(
      ...found.slice(0, 30).map(({ entry }) => {
        const item = document.createElement('li');
        const link = document.createElement('a');
        link.href = entry.address;
        link.textContent = entry.heading || entry.page;
        item.append(link);
        if (entry.heading) {
          const page = document.createElement('span');
          page.textContent = ` ${entry.page}`;
          item.append(page);
        }
        item.append(excerpt(entry.text, query));
        return item;
      }),
    );
    everything.hidden = query !== '';
    // spoken once, when the typing has stopped
    clearTimeout(told);
    told = setTimeout(() => {
      const many = found.length === 1 ? '1 place' : `${found.length} places`;
      count.textContent = query ? `${many} with “${query}”${found.length > 30 ? ', the best 30 of them' : ''}` : '';
    }, 300);
  }

  field.value = new URLSearchParams(location.search).get('q') ?? '';
  field.addEventListener('input', () => {
    const address = new URL(location.href);
    if (field.value.trim()) address.searchParams.set('q', field.value.trim());
    else address.searchParams.delete('q');
    try {
      window.history.replaceState(null, '', address);
    } catch {
      // a page from a file has no history of its own in some browsers
    }
    show();
  });
  show();
})();
