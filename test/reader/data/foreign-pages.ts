/**
 * Whole pages such as other people's sites serve them, made up: the article in its furniture. What belongs to the
 * article is marked with words in capitals that begin with `KEEP`, what stands around it with such that begin with
 * `DROP`.
 */
export interface ForeignPage {
  readonly name: string;
  readonly html: string;
  readonly title: string;
  /** What of the article has to be there beside its words. */
  readonly has?: readonly string[];
  /** Its title stands in the text, too, and nothing tells that it is one. */
  readonly titled?: true;
}

const ENGLISH = [
  'The kettle had been on the stove for an hour before anyone noticed, and by then the kitchen was warm, bright and full of steam.',
  'Most people who tried it said that the first week was hard, the second easier, and that in the third they had stopped counting.',
  'Nobody had asked the gardeners, although they knew more than the planners did about water, roots and the long memory of clay.',
  'In spring the ferry runs twice a day, in summer every hour, and in winter it stays where it is until the ice has gone.',
  'What the tables do not show, because no one wrote it down, is how often the same question was asked and never answered.',
  'She read the letter again, slowly this time, and put it back into the drawer where it had lain for nineteen years.',
];
const ARABIC = ['كان الماء يغلي منذ ساعة قبل أن ينتبه أحد، وكان المطبخ دافئا ومضيئا، وامتلأ بالبخار حتى لم يعد أحد يرى النافذة.', 'قال أكثر الناس إن الأسبوع الأول كان صعبا، والثاني أسهل، وفي الثالث توقفوا عن العد، ولم يعودوا يسألون عن السبب.', 'لم يسأل أحد البستانيين، مع أنهم كانوا يعرفون عن الماء والجذور والطين أكثر مما يعرفه المخططون.'];
const JAPANESE = ['やかんは一時間も前から火にかかっていたが、誰も気づかず、台所は暖かく、明るく、湯気でいっぱいになっていた。', '試した人の多くは、最初の週は大変で、次の週は楽になり、三週目にはもう数えるのをやめていたと話してくれた。', '庭師たちに尋ねた者はいなかったが、水や根や土の長い記憶については、計画した人たちよりもよく知っていた。'];

/** Paragraphs, each with a word of its own. */
const prose = (mark: string, count: number, sentences: readonly string[] = ENGLISH, tag = 'p'): string =>
  Array.from({ length: count }, (_, i) => `<${tag}>${mark}${i} ${[0, 1, 2].map((more) => sentences[(i * 2 + more) % sentences.length]).join(' ')}</${tag}>`).join('\n');
const page = (head: string, body: string, html = 'lang="en"'): string => `<!doctype html><html ${html}><head><meta charset="utf-8">${head}<link rel="stylesheet" href="s.css"><script>window.x=1</script></head><body>${body}</body></html>`;
const links = (mark: string, count: number): string => `<ul>${Array.from({ length: count }, (_, i) => `<li><a href="/${i}">${mark} ${i}</a></li>`).join('')}</ul>`;

export const FOREIGN_PAGES: readonly ForeignPage[] = [
  {
    name: 'a blog',
    title: 'A kettle, and what came of it',
    html: page(
      '<title>A kettle, and what came of it | Steam &amp; Co</title><meta name="author" content="Ida Moor">',
      `<header class="site-header"><a href="/">DROPLOGO</a><nav class="menu">${links('DROPMENU', 5)}</nav></header>
      <div id="content" class="post"><h1 class="entry-title">A kettle, and what came of it</h1><div class="entry-meta">by <a rel="author" href="/ida">Ida Moor</a></div>
      <div class="entry-content">${prose('KEEPA', 3)}<h2>KEEPHEAD the morning after</h2>${prose('KEEPB', 2)}<figure><img src="kettle.jpg" alt="KEEP kettle"><figcaption>KEEPCAPTION on the stove</figcaption></figure><blockquote><p>KEEPQUOTE ${ENGLISH[4]}</p></blockquote>${prose('KEEPC', 2)}<ul><li>KEEPLIST one</li><li>KEEPITEM two</li></ul></div>
      <div class="sharedaddy share-buttons">${links('DROPSHARE', 3)}</div></div>
      <div id="comments" class="comments"><h3>DROPCOMMENTS</h3><p>DROPSAID well put</p></div><aside class="sidebar widget">${links('DROPRECENT', 6)}</aside><footer id="footer">DROPFOOT all rights reserved</footer>`,
    ),
    has: ['figure img[alt]', 'figcaption', 'blockquote', 'ul li', 'h2'],
  },
  {
    name: 'news, with an aside and a cookie bar',
    title: 'Ferry to run all year, council says',
    html: page(
      '<title>Ferry to run all year, council says - The Shore</title><meta property="og:title" content="Ferry to run all year, council says"><meta property="article:published_time" content="2026-03-04T08:00:00Z">',
      `<div id="cookie-banner" class="cookie-consent" role="dialog"><p>DROPCOOKIE We value your privacy, and so do our 812 partners.</p><button>DROPACCEPT</button></div>
      <header><nav>${links('DROPTOP', 8)}</nav></header><main><article><header><h1>Ferry to run all year, council says</h1><p class="standfirst">KEEPSTAND ${ENGLISH[3]}</p></header>
      <div class="article-body">${prose('KEEPA', 3)}<aside class="related"><h4>DROPRELATED</h4>${links('DROPMORE', 3)}</aside>${prose('KEEPB', 3)}<table><caption>KEEPTABLE crossings</caption><tr><th>Month</th><th>A day</th></tr><tr><td>KEEPMAY</td><td>12</td></tr><tr><td>January</td><td>KEEPNONE</td></tr></table>${prose('KEEPC', 1)}</div></article></main>
      <div class="newsletter-signup"><form><label>DROPLETTER</label><input type=email><button>DROPSEND</button></form></div><footer>${links('DROPFOOT', 6)}</footer>`,
    ),
    has: ['table td', 'caption'],
  },
  {
    name: 'documentation, with its own navigation',
    title: 'Set up the relay',
    html: page(
      '<title>Set up the relay — Relay docs</title>',
      `<div class="navbar">${links('DROPBAR', 4)}</div><div class="container"><div class="toc-sidebar" role="navigation">${links('DROPTREE', 14)}</div>
      <main role="main"><div class="breadcrumbs">${links('DROPCRUMB', 3)}</div><h1 id="set-up">Set up the relay<a class="headerlink" href="#set-up">¶</a></h1>${prose('KEEPA', 2)}
      <h2 id="install">KEEPINSTALL</h2><p>KEEPRUN Type this, wait until it is done, and go on, ${ENGLISH[0]}</p><pre><code class="language-sh">KEEPCODE --relay 1 &amp;&amp; echo "done"</code></pre><div class="admonition note"><p>KEEPNOTE ${ENGLISH[1]}</p></div>
      <h2 id="cookies">KEEPOPTIONS</h2><dl><dt><code>KEEPTERM</code></dt><dd>KEEPMEANS ${ENGLISH[2]}</dd></dl><ol><li>KEEPFIRST</li><li>KEEPSECOND</li></ol>${prose('KEEPB', 2)}</main></div><div class="footer">DROPBUILT with a generator</div>`,
    ),
    has: ['pre code', 'dl dt', 'ol li', 'h2#install'],
  },
  {
    name: 'a recipe',
    title: 'Barley soup',
    html: page(
      '<title>Barley soup</title><script type="application/ld+json">{"@context":"https://schema.org","@type":"Recipe","name":"Barley soup"}</script>',
      `<nav>${links('DROPNAV', 5)}</nav><div class="recipe"><h1>Barley soup</h1><div class="intro">${prose('KEEPA', 3)}</div><img src="soup.jpg" alt="KEEP soup" width="800" height="500">
      <h2>KEEPINGREDIENTS</h2><ul class="ingredients"><li>KEEPBARLEY 200 g of barley</li><li>KEEPLEEK 2 leeks</li><li>KEEPSALT salt</li></ul><pre><code><span class="token comment"># KEEPREMARK</span> boil</code></pre><h2>KEEPMETHOD</h2><ol class="steps"><li>KEEPSTEP ${ENGLISH[0]}</li><li>KEEPTHEN ${ENGLISH[1]}</li></ol><p>KEEPLAST ${ENGLISH[2]}</p></div>
      <div class="ad-slot advert"><a href="https://ads.test/">DROPAD</a></div><div class="related-posts">${links('DROPALSO', 4)}</div>`,
    ),
    has: ['ul li', 'ol li', 'img'],
  },
  {
    name: 'a thread of a forum',
    title: 'Clay holds water, what now?',
    html: page(
      '<title>Clay holds water, what now? - Gardeners’ board</title>',
      `<div id="header">${links('DROPBOARD', 6)}</div><div id="thread"><h1>Clay holds water, what now?</h1>${['A', 'B', 'C']
        .map((each, i) => `<div class="message" id="m${i}"><div class="user"><a href="/u/${i}">user${i}</a></div><div class="text">${prose(`KEEP${each}`, 2)}</div></div>`)
        .join('')}</div><div id="login"><form>DROPLOGIN<input name=u><input name=p type=password></form></div><div class="footer">DROPRULES</div>`,
    ),
  },
  {
    name: 'a page with nothing but <main>',
    title: 'How we heat',
    html: page('<title>How we heat</title>', `<nav>${links('DROPNAV', 4)}</nav><main><h1>How we heat</h1>${prose('KEEPA', 4)}<details><summary>KEEPSUMMARY</summary><p>KEEPMORE ${ENGLISH[5]}</p></details></main><footer>DROPFOOT</footer>`),
    has: ['details summary'],
  },
  {
    name: 'two articles',
    title: 'Two views of the harbour',
    html: page('<title>Two views of the harbour</title>', `<nav>${links('DROPNAV', 4)}</nav><main><h1>Two views of the harbour</h1><article><h2>KEEPFOR it</h2>${prose('KEEPA', 3)}</article><article><h2>KEEPAGAINST it</h2>${prose('KEEPB', 3)}</article></main><footer>DROPFOOT</footer>`),
    has: ['h2'],
  },
  {
    name: 'a tiny article',
    title: 'Closed on Monday',
    html: page('<title>Closed on Monday</title>', `<nav>${links('DROPNAV', 12)}</nav><article><h1>Closed on Monday</h1><p>KEEPSHORT We are closed on Monday.</p></article><aside>${links('DROPSIDE', 8)}</aside><footer>${links('DROPFOOT', 8)}</footer>`),
  },
  {
    name: 'comments longer than the article',
    title: 'A short answer',
    html: page(
      '<title>A short answer</title>',
      `<article class="post"><h1>A short answer</h1><div class="post-body">${prose('KEEPA', 2)}</div></article><section id="comments" class="comment-list"><h2>DROPCOUNT</h2>${Array.from({ length: 8 }, (_, i) => `<div class="comment"><div class="comment-author">DROPWHO${i}</div><div class="comment-body">${prose(`DROPC${i}`, 2)}</div></div>`).join('')}</section>`,
    ),
  },
  {
    name: 'from right to left',
    title: 'الماء والطين',
    html: page('<title>الماء والطين</title>', `<div class="menu">${links('DROPMENU', 5)}</div><article><h1>الماء والطين</h1>${prose('KEEPA', 5, ARABIC)}</article><div class="footer">DROPFOOT</div>`, 'lang="ar" dir="rtl"'),
  },
  {
    name: 'in Japanese',
    title: 'やかんのこと',
    html: page('<title>やかんのこと</title>', `<div class="gnavi">${links('DROPMENU', 5)}</div><div class="entry"><h1>やかんのこと</h1><div class="entry-body">${prose('KEEPA', 5, JAPANESE)}<p>KEEPRUBY <ruby>眠<rt>ねむ</rt></ruby>れない、${JAPANESE[0]}</p></div></div><div class="side">${links('DROPSIDE', 6)}</div>`, 'lang="ja"'),
    has: ['ruby rt'],
  },
  {
    name: 'an article in tables',
    title: 'The long memory of clay',
    html: page(
      '<title>The long memory of clay</title>',
      `<table width="100%" cellpadding="0"><tr><td colspan="2" bgcolor="#cccccc"><a href="/">DROPHOME</a> | <a href="/a">DROPABOUT</a> | <a href="/l">DROPLINKS</a></td></tr><tr><td width="20%" valign="top">${links('DROPLEFT', 8)}</td><td valign="top"><font size="5"><b>The long memory of clay</b></font><br>${prose('KEEPA', 5)}<center><img src="clay.gif" alt="KEEP clay" width="300" height="200"></center>${prose('KEEPB', 2)}</td></tr><tr><td colspan="2" align="center"><font size="1">DROPLAST updated 1999</font></td></tr></table>`,
    ),
    titled: true,
  },
  {
    name: 'columns by Bootstrap',
    title: 'The drawer',
    html: page(
      '<title>The drawer</title>',
      `<div class="navbar navbar-default"><div class="container">${links('DROPNAV', 5)}</div></div><div class="container"><div class="row"><div class="col-md-8"><h1>The drawer</h1><p class="lead">KEEPLEAD ${ENGLISH[5]}</p>${prose('KEEPA', 4)}<ul><li>KEEPLI ${ENGLISH[1]}</li></ul></div><div class="col-md-4"><h4>DROPABOUT this site</h4><p>DROPUS ${ENGLISH[2]}</p>${links('DROPTAG', 6)}</div></div></div>
      <div class="container"><div class="row"><div class="col-md-4"><p>DROPADDRESS ${ENGLISH[0]}</p></div><div class="col-md-4"><p>DROPHOURS ${ENGLISH[3]}</p></div></div></div>`,
    ),
  },
  {
    name: 'an author, a newsletter and teasers below the text',
    title: 'Nineteen years',
    html: page(
      '<title>Nineteen years • The Drawer</title>',
      `<header>${links('DROPNAV', 5)}</header><main><article class="post"><h1>Nineteen years</h1><p class="dek">KEEPDEK ${ENGLISH[3]}</p><div class="prose">${prose('KEEPA', 5)}</div><div class="author-box"><p>DROPBIO ${ENGLISH[1]}</p></div><div class="newsletter-box"><h3>DROPMAIL</h3><p>DROPMONTHLY ${ENGLISH[2]}</p></div></article>
      <section class="more"><h2>DROPREAD on</h2>${[0, 1, 2].map((i) => `<div class="card"><a href="/t${i}"><h3>DROPTEASER${i}</h3><p>DROPWORDS${i} ${ENGLISH[i]}</p></a></div>`).join('')}</section></main><footer><p>DROPFOOT ${ENGLISH[4]}</p></footer>`,
    ),
  },
  {
    name: 'an encyclopaedia',
    title: 'Clay',
    html: page(
      '<title>Clay - Openpedia</title>',
      `<div id="mw-navigation">${links('DROPMENU', 10)}</div><div id="content" role="main"><h1 id="firstHeading">Clay</h1><div id="siteSub">DROPFROM Openpedia</div><div id="bodyContent"><table class="infobox"><tr><th>KEEPBOX Formula</th><td>KEEPAL</td></tr></table>${prose('KEEPA', 2)}<div id="toc" class="toc"><h2>DROPTOC</h2><ul><li><a href="#u">DROPENTRY</a></li></ul></div>
      ${[0, 1, 2].map((i) => `<h2><span id="u${i}">KEEPSECTION${i}</span></h2>${prose(`KEEP${'PQR'[i]!}`, 2)}<ul><li>KEEPPOINT${i} ${ENGLISH[0]}</li></ul>`).join('')}</div></div><div id="footer"><p>DROPLICENCE ${ENGLISH[4]}</p></div>`,
    ),
    has: ['table.infobox, table', 'h2', 'ul li'],
  },
  {
    name: 'a page whose parts are all named by a machine',
    title: 'Steam',
    html: page(
      '<title>Steam</title>',
      `<div class="css-1x2 e1a"><a href="/">DROPHOME</a></div><div class="css-9q e2b"><div class="css-77"><h1 class="css-t">Steam</h1><div class="css-3k">${prose('KEEPA', 2)}</div><div class="css-img"><img src="s.jpg" alt="KEEP steam"></div><div class="css-3k">${prose('KEEPB', 2)}</div><div class="css-3k">${prose('KEEPC', 1)}</div></div></div><div class="css-ft"><a href="/i">DROPIMPRINT</a> <a href="/p">DROPPRIVACY</a></div>`,
    ),
    has: ['img'],
  },
];
