/**
 * What is left of markup in the areas that the sanitiser tests of the Web Platform Tests look at, written anew: each as
 * both sanitisers have to leave it, and as it is when it is written out and read once more.
 */
const BASE = 'https://practice.test/';

export const TREES: readonly { readonly area: string; readonly html: string; readonly left: string }[] = [
  // templates, with what is in them, also where they would be a root of their own
  { area: 'template', html: 'a<template><script>hit()</script><p>b</p></template>c', left: 'ac' },
  { area: 'template in template', html: '<template><template><img src=x onerror=hit()></template></template><p>a</p>', left: '<p>a</p>' },
  { area: 'template in a table', html: '<table><template><tr><td onclick=hit()>a</td></tr></template><tr><td>b</td></tr></table>', left: '<table><tbody><tr><td>b</td></tr></tbody></table>' },
  { area: 'shadow root', html: '<div>a<template shadowrootmode="open"><slot onslotchange=hit()></slot><b>b</b></template></div>', left: '<div>a</div>' },
  { area: 'shadow root on the outermost', html: '<template shadowrootmode="closed" shadowrootclonable shadowrootserializable>a</template>b', left: 'b' },
  { area: 'slot', html: '<p slot="article">a</p><slot name="x">b</slot>', left: '<p>a</p>b' },
  // text that only some parsers read as markup
  { area: 'noscript', html: '<noscript><p onclick=hit()>a</p></noscript>', left: '<p>a</p>' },
  { area: 'noscript with the picture itself', html: '<img src="data:image/gif;base64,R0" alt="a"><noscript><img src="b.jpg" alt="a"></noscript>', left: `<img src="${BASE}b.jpg" alt="a" loading="lazy">` },
  { area: 'noscript, closed in a value', html: '<noscript><p title="</noscript><img src=x onerror=hit()>">a</p></noscript>', left: '<p title="</span><img src=x onerror=hit()>">a</p>' },
  { area: 'raw text', html: '<p>a</p><style>*{}</style><xmp>b</xmp><noembed>c</noembed><noframes>d</noframes><textarea>e</textarea><title>f</title>', left: '<p>a</p>' },
  { area: 'script, escaped twice', html: '<script><!--<script>hit()</script>--></script><p>a</p>', left: '<p>a</p>' },
  { area: 'script within a word', html: 'a<script>hit()</script>b', left: 'ab' },
  // what is no element
  { area: 'comment', html: '<!-- a --><p>b<!-- <img src=x onerror=hit()> -->c</p><!-- d', left: '<p>bc</p>' },
  { area: 'comment, bent', html: '<p>a<!-->b<!--->c<!-- d --!>e</p>', left: '<p>abce</p>' },
  { area: 'processing instruction', html: '<?xml version="1.0"?><p>a<?target data?>b</p><?xml-stylesheet href="x"?>', left: '<p>ab</p>' },
  { area: 'CDATA', html: '<p>a<![CDATA[b]]>c</p>', left: '<p>ac</p>' },
  { area: 'doctype', html: '<!doctype html><p>a</p>', left: '<p>a</p>' },
  // elements
  { area: 'custom element', html: '<x-y onclick=hit()>a</x-y><p is="x-y">b</p>', left: 'a<p>b</p>' },
  { area: 'formula’s element outside of one', html: '<p>a <mi onclick=hit()>b</mi><ms><img src=x onerror=hit()></ms></p>', left: `<p>a b<img src="${BASE}x" loading="lazy"></p>` },
  { area: 'unknown element', html: '<foo><p>a</p><bar>b</bar></foo>', left: '<p>a</p>b' },
  { area: 'names in capitals', html: '<DIV ONCLICK=hit() TITLE=t>a<SCRIPT>hit()</SCRIPT></DIV>', left: '<div title="t">a</div>' },
  { area: 'old elements', html: '<font color=red>a</font><center>b</center><marquee onstart=hit()>c</marquee><blink>d</blink><image src=x>', left: `a<center>b</center>cd<img src="${BASE}x" loading="lazy">` },
  { area: 'html and body twice', html: '<p>a</p><body onload=hit() id=x class=y><p>b</p><html onclick=hit() manifest=x>c', left: '<p>a</p><p>b</p>c' },
  { area: 'base, meta, link', html: '<base href="https://evil.test/"><meta http-equiv=refresh content="0;url=https://evil.test/"><link rel=stylesheet href=x><a href=y>a</a>', left: `<a href="${BASE}y" rel="noopener noreferrer">a</a>` },
  { area: 'form', html: '<form id=f action=javascript:hit()><label for=i>a</label><input id=i name=attributes><input name=nodeName><button formaction=javascript:hit()>b</button></form>', left: '' },
  { area: 'form of something else', html: '<form id=f></form><button form=f type=submit>a</button><output form=f>b</output><fieldset form=f disabled><legend>c</legend>d</fieldset>', left: 'bcd' },
  { area: 'select', html: '<select onchange=hit()><option>a</option><img src=x onerror=hit()></select>b', left: 'b' },
  { area: 'frame', html: '<iframe srcdoc="<script>parent.hit()</script>"></iframe><iframe src="javascript:hit()"></iframe><object data=x><embed src=y></object>a', left: 'a' },
  { area: 'media', html: '<video src=javascript:hit() onplay=hit() autoplay><source src=data:,x onerror=hit()></video><audio src=blob:x></audio>', left: '<video><source></video><audio preload="none"></audio>' },
  // parsers that mend
  { area: 'adoption agency', html: '<b><i onclick=hit()><div></b>a', left: '<b><i></i></b><i><div><b></b>a</div></i>' },
  { area: 'adoption of what goes', html: '<b>a<font><p>b</b>c</font>', left: '<b>a</b><p><b>b</b>c</p>' },
  { area: 'many of a kind', html: '<p><b onclick=hit()><b onclick=hit()><b onclick=hit()><b onclick=hit()><p>a', left: '<p><b><b><b><b></b></b></b></b></p><p><b><b><b>a</b></b></b></p>' },
  { area: 'foster parent', html: '<table><span>a</span><tr><td>b</td></tr></table>', left: '<span>a</span><table><tbody><tr><td>b</td></tr></tbody></table>' },
  { area: 'links in links', html: '<a href="https://a.test/">a<div><a href="https://b.test/">b</a></div></a>', left: '<a href="https://a.test/" rel="noopener noreferrer">a</a><div><a href="https://a.test/" rel="noopener noreferrer"></a><a href="https://b.test/" rel="noopener noreferrer">b</a></div>' },
  // foreign elements
  { area: 'svg', html: 'a<svg><script>hit()</script><style>*{}</style><title>b</title><a xlink:href="javascript:hit()"><text>c</text></a></svg>d', left: 'ad' },
  { area: 'svg that animates', html: '<svg><a id=x><animate attributeName=href values=javascript:hit() /><set attributeName="xlink:href" to=javascript:hit() /><text>a</text></a></svg>b', left: 'b' },
  { area: 'svg, left by an element', html: '<svg><p>a</p><circle/>', left: '<p>a</p>' },
  { area: 'svg that holds HTML', html: '<svg><foreignObject><p onclick=hit()>a</p></foreignObject><desc><b>b</b></desc></svg>c', left: 'c' },
  { area: 'HTML names in svg', html: '<svg><a><math><mi>a</mi></math></a><mi>b</mi></svg>c', left: 'c' },
  { area: 'svg in a formula', html: '<math><mtext>a<svg><script>hit()</script><text>b</text></svg></mtext><svg><a></a></svg></math>', left: '<math><mtext>a</mtext></math>' },
  // formulas
  { area: 'formula', html: '<math display="block" xmlns="http://www.w3.org/1998/Math/MathML"><mfrac><mn>1</mn><msup><mi>x</mi><mn>2</mn></msup></mfrac></math>', left: '<p><math display="block"><mfrac><mn>1</mn><msup><mi>x</mi><mn>2</mn></msup></mfrac></math></p>' },
  { area: 'formula in a paragraph', html: '<p>a <math display="block"><mi>x</mi></math> b</p><ul><li><math display="block"><mi>y</mi></math></li></ul><h2><math display="block"><mi>z</mi></math></h2>', left: '<p>a <math display="block"><mi>x</mi></math> b</p><ul><li><p><math display="block"><mi>y</mi></math></p></li></ul><h2><math display="block"><mi>z</mi></math></h2>' },
  { area: 'formula with its source', html: '<math><semantics><mi>x</mi><annotation encoding="application/x-tex">\\xi</annotation><annotation-xml encoding="text/html"><p>a</p></annotation-xml></semantics></math>', left: '<math><semantics><mi>x</mi></semantics></math>' },
  { area: 'formula that leads away', html: '<math href="javascript:hit()"><mrow href="javascript:hit()" xlink:href="javascript:hit()"><mi onclick=hit() href="https://a.test/">x</mi></mrow></math>', left: '<math><mrow><mi>x</mi></mrow></math>' },
  { area: 'formula that acts', html: '<math><maction actiontype="statusline#javascript:hit()"><mi>x</mi></maction><menclose notation=box><mi>y</mi></menclose></math>', left: '<math><mi>x</mi><mi>y</mi></math>' },
  { area: 'formula with style', html: '<math style="position:fixed" class=x mathbackground=red><mstyle mathcolor=white mathsize=900px scriptlevel=-50 displaystyle=true><mi mathvariant=normal>x</mi></mstyle><mpadded lspace=-900px voffset=-9em width=0><mspace width=-0.2em /><mspace width=-900px /></mpadded></math>', left: '<math><mstyle displaystyle="true"><mi mathvariant="normal">x</mi></mstyle><mpadded width="0"><mspace width="-0.2em"></mspace><mspace></mspace></mpadded></math>' },
  { area: 'words in a formula', html: '<math><mtext>if <b>so</b> <a href="javascript:hit()">and</a><img src=x onerror=hit()></mtext></math>', left: '<math><mtext>if so and</mtext></math>' },
  { area: 'formula in a formula', html: '<math><mtext><math><mi>x</mi></math></mtext><mi><malignmark><mn>1</mn></malignmark><mglyph src=x></mglyph>y</mi></math>', left: '<math><mtext>x</mtext><mi>y</mi></math>' },
  { area: 'formula, left by an element', html: '<math><mi>x</mi><p>a</p><mn>1</mn>', left: '<math><mi>x</mi></math><p>a</p>1' },
  { area: 'formula, table, glyph, style', html: '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=hit()&gt;">', left: '<math><mtext></mtext></math>' },
  { area: 'HTML names in a formula', html: '<math><article>a</article><style>*{}</style><title>b</title><mi>x</mi></math>', left: '<math><mi>x</mi></math>' },
  // attributes
  { area: 'attributes without a name to speak of', html: '<p onclick onfocus= on=x "=y \'=z <=w data-x=1 aria-label=a role=button>a</p>', left: '<p>a</p>' },
  { area: 'attribute twice', html: '<p title="a" title="b" onclick="hit()" TITLE="c">d</p>', left: '<p title="a">d</p>' },
  { area: 'addresses that run', html: '<a href=" java&Tab;script:hit()" ping="javascript:hit()">a</a><a xlink:href="javascript:hit()">b</a><q cite="javascript:hit()">c</q><ins cite="javascript:hit()">d</ins><video poster="javascript:hit()"></video><table background="javascript:hit()"><tr><td background="javascript:hit()">e</table>', left: '<a>a</a><a>b</a><q>c</q><ins>d</ins><video></video><table><tbody><tr><td>e</td></tr></tbody></table>' },
  { area: 'addresses by any other name', html: '<a nothref="javascript:hit()" formaction="javascript:hit()" action="javascript:hit()" data-href="javascript:hit()" srcdoc=x background="javascript:hit()">a</a>', left: '<a>a</a>' },
  { area: 'address with no place', html: '<a href="about:blank" rel="opener">a</a><a href="https://">b</a><a href="">c</a>', left: '<a>a</a><a>b</a><a>c</a>' },
  { area: 'names of the page’s own', html: '<a id=location name=x href=y>a</a><img name=body id=cookie alt=b><p id=attributes>c</p><p id=kept>d</p>', left: `<a href="${BASE}y" rel="noopener noreferrer">a</a><img alt="b" loading="lazy"><p>c</p><p id="kept">d</p>` },
  { area: 'popover and dialog', html: '<div popover id=p>a</div><button popovertarget=p commandfor=p command=show-modal>b</button><dialog open>c</dialog><details open name=x><summary>d</summary>e</details>', left: '<div id="p">a</div>c<details open=""><summary>d</summary>e</details>' },
];
