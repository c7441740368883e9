/**
 * What GitHub Flavored Markdown adds to CommonMark (https://github.github.com/gfm/, version 0.29, by GitHub, licence
 * CC-BY-SA-4.0): one example for each rule of its five extensions, written anew after the text of the specification.
 */
export const GFM: readonly { readonly rule: string; readonly markdown: string; readonly html: string }[] = [
  // 4.10 tables
  { rule: 'table: head, rule, row', markdown: '| tea | cup |\n| --- | --- |\n| mint | two |\n', html: '<table><thead><tr><th>tea</th><th>cup</th></tr></thead><tbody><tr><td>mint</td><td>two</td></tr></tbody></table>' },
  { rule: 'table: alignment, and no pipes at the ends', markdown: '| left | mid | right\n:--- | :-: | --------:\none | two | three\n', html: '<table><thead><tr><th align="left">left</th><th align="center">mid</th><th align="right">right</th></tr></thead><tbody><tr><td align="left">one</td><td align="center">two</td><td align="right">three</td></tr></tbody></table>' },
  { rule: 'table: an escaped pipe in a cell, in code, too', markdown: '| a\\|b |\n| ------ |\n| x `\\|` y |\n| x **\\|** y |\n', html: '<table><thead><tr><th>a|b</th></tr></thead><tbody><tr><td>x <code>|</code> y</td></tr><tr><td>x <strong>|</strong> y</td></tr></tbody></table>' },
  { rule: 'table: another block ends it', markdown: '| a | b |\n| --- | --- |\n| 1 | 2 |\n> said\n', html: '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table><blockquote><p>said</p></blockquote>' },
  { rule: 'table: an empty line ends it, a line without pipes does not', markdown: '| a | b |\n| --- | --- |\n| 1 | 2 |\nmore\n\nafter\n', html: '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr><tr><td>more</td><td></td></tr></tbody></table><p>after</p>' },
  { rule: 'table: the rule must have as many cells as the head', markdown: '| a | b |\n| --- |\n| 1 |\n', html: '<p>| a | b | | --- | | 1 |</p>' },
  { rule: 'table: rows may be short, and what is too much goes', markdown: '| a | b |\n| --- | --- |\n| 1 |\n| 1 | 2 | 3 |\n', html: '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td></td></tr><tr><td>1</td><td>2</td></tr></tbody></table>' },
  { rule: 'table: without rows it has no body', markdown: '| a | b |\n| --- | --- |\n', html: '<table><thead><tr><th>a</th><th>b</th></tr></thead></table>' },
  // 5.3 task lists
  { rule: 'task list', markdown: '- [ ] sleep\n- [x] read\n', html: '<ul><li><input disabled="" type="checkbox"> sleep</li><li><input checked="" disabled="" type="checkbox"> read</li></ul>' },
  { rule: 'task list, nested', markdown: '- [x] out\n  - [ ] in\n  - [x] in\n- [ ] back\n', html: '<ul><li><input checked="" disabled="" type="checkbox"> out<ul><li><input disabled="" type="checkbox"> in</li><li><input checked="" disabled="" type="checkbox"> in</li></ul></li><li><input disabled="" type="checkbox"> back</li></ul>' },
  // 6.5 strikethrough
  { rule: 'strikethrough with two and with one', markdown: '~~Early~~ ~late~ it is\n', html: '<p><del>Early</del> <del>late</del> it is</p>' },
  { rule: 'strikethrough does not cross paragraphs', markdown: 'This ~~begins\n\nand does not end~~.\n', html: '<p>This ~~begins</p><p>and does not end~~.</p>' },
  { rule: 'strikethrough with three is none', markdown: 'It ~~~stays~~~ here.\n', html: '<p>It ~~~stays~~~ here.</p>' },
  // 6.9 autolinks
  { rule: 'autolink: www', markdown: 'www.rest.test\n', html: '<p><a href="http://www.rest.test">www.rest.test</a></p>' },
  { rule: 'autolink: www with a path, within words', markdown: 'See www.rest.test/help for more.\n', html: '<p>See <a href="http://www.rest.test/help">www.rest.test/help</a> for more.</p>' },
  { rule: 'autolink: the stop after it is no part of it', markdown: 'See www.rest.test.\n\nSee www.rest.test/a.b.\n', html: '<p>See <a href="http://www.rest.test">www.rest.test</a>.</p><p>See <a href="http://www.rest.test/a.b">www.rest.test/a.b</a>.</p>' },
  { rule: 'autolink: a bracket that was not opened in it is no part of it', markdown: 'www.rest.test/find?q=some+(thing)\n\n(www.rest.test/find?q=some+(thing))\n\n(www.rest.test/find?q=some+(thing)\n', html: '<p><a href="http://www.rest.test/find?q=some+(thing)">www.rest.test/find?q=some+(thing)</a></p><p>(<a href="http://www.rest.test/find?q=some+(thing)">www.rest.test/find?q=some+(thing)</a>)</p><p>(<a href="http://www.rest.test/find?q=some+(thing)">www.rest.test/find?q=some+(thing)</a></p>' },
  { rule: 'autolink: a bracket in the middle stays', markdown: 'www.rest.test/find?q=(a+b))+ok\n', html: '<p><a href="http://www.rest.test/find?q=(a+b))+ok">www.rest.test/find?q=(a+b))+ok</a></p>' },
  { rule: 'autolink: what looks like an entity at its end is no part of it', markdown: 'www.rest.test/find?q=a&hl=en\n\nwww.rest.test/find?q=a&hl;\n', html: '<p><a href="http://www.rest.test/find?q=a&amp;hl=en">www.rest.test/find?q=a&amp;hl=en</a></p><p><a href="http://www.rest.test/find?q=a">www.rest.test/find?q=a</a>&amp;hl;</p>' },
  { rule: 'autolink: an angle bracket ends it', markdown: 'www.rest.test/he<lp\n', html: '<p><a href="http://www.rest.test/he">www.rest.test/he</a>&lt;lp</p>' },
  { rule: 'autolink: http and https', markdown: 'http://rest.test\n\n(See https://rest.test/?q=a+b&hl=en)\n', html: '<p><a href="http://rest.test">http://rest.test</a></p><p>(See <a href="https://rest.test/?q=a+b&amp;hl=en">https://rest.test/?q=a+b&amp;hl=en</a>)</p>' },
  { rule: 'autolink: mail', markdown: 'a@rest.test\n', html: '<p><a href="mailto:a@rest.test">a@rest.test</a></p>' },
  { rule: 'autolink: mail with a plus before the at sign, not after it', markdown: 'a@mail+x.test is none, but a+x@mail.test is.\n', html: '<p>a@mail+x.test is none, but <a href="mailto:a+x@mail.test">a+x@mail.test</a> is.</p>' },
  { rule: 'autolink: mail may not end in a dash or an underscore', markdown: 'a.b-c_d@x.y\n\na.b-c_d@x.y.\n\na.b-c_d@x.y-\n\na.b-c_d@x.y_\n', html: '<p><a href="mailto:a.b-c_d@x.y">a.b-c_d@x.y</a></p><p><a href="mailto:a.b-c_d@x.y">a.b-c_d@x.y</a>.</p><p>a.b-c_d@x.y-</p><p>a.b-c_d@x.y_</p>' },
  // 6.11 disallowed raw HTML: the specification shows such tags as text, and so do we where their end is missing
  { rule: 'raw HTML that is not let through', markdown: '<strong> <title> <style> and</strong>\n\n<blockquote>\n  <xmp> is disallowed.  <XMP> is too.\n</blockquote>\n', html: '<p><strong> &lt;title> &lt;style> and</strong></p><blockquote>&lt;xmp> is disallowed. &lt;XMP> is too.</blockquote>' },
];
