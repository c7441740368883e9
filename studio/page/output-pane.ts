/** What an owner takes along: for their builder the steps, the exact texts to copy, and how we know. */
import { html, nothing, type TemplateResult } from 'lit';
import { BUILDERS, GRADES, type Builder } from '../core/builders.js';
import { hasTitle, lowered } from '../core/heading-levels.js';
import { builderOf, filledWidgets, outputFor, type OutputText } from '../core/output.js';
import { scriptField } from './all-tab.js';
import { choice, goTo } from './fields.js';
import type { Store } from './store.js';

const FILES: Readonly<Record<string, string>> = {
  page: 'page.html',
  document: 'page.json',
  react: 'Choosing.jsx',
  vue: 'Choosing.vue',
};

/** Copies a text; where the browser forbids that, selects it. */
async function copy(store: Store, { id, text, title }: OutputText): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    store.set({ said: `Copied: ${title}.` });
  } catch {
    const box = document.getElementById(`out-${id}`);
    const selection = getSelection();
    if (box && selection) selection.selectAllChildren(box);
    const isCopied = document.execCommand('copy');
    store.set({ said: isCopied ? `Copied: ${title}.` : 'Selected: press Ctrl+C, or ⌘C, to copy.' });
  }
}

function save({ id, text }: OutputText): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  link.download = FILES[id]!;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

const textBox = (store: Store, each: OutputText): TemplateResult => html`
  ${each.use ? html`<h3>${each.use}</h3>` : nothing}
  <div class="out">
    <h4 id="out-title-${each.id}">${each.title}</h4>
    <pre id="out-${each.id}" tabindex="0" role="region" aria-labelledby="out-title-${each.id}" dir="ltr">${each.text}</pre>
    <p class="buttons">
      <button type="button" class="main" data-copy=${each.id} @click=${() => void copy(store, each)}>Copy<span class="hidden"> ${each.title}</span></button>
      ${FILES[each.id] ? html`<button type="button" @click=${() => save(each)}>Save as ${FILES[each.id]}</button>` : nothing}
    </p>
  </div>`;

/** Says that an article brings a title of its own to a page that has one, and offers to set its headings a step lower. */
function titleNote(store: Store, { way }: Builder): unknown {
  const { draft } = store.state;
  const isWritten = draft.reader.from === 'text' && store.widgets.includes('reader');
  // a frame holds a page of its own
  if (way === 'frame' || !isWritten || !hasTitle(draft.reader.html)) return nothing;
  return html`<p class="note" id="title-note">Your article has a title of its own, as a heading of the first level. ${
    way === 'page'
      ? 'A whole page needs it; a page you already have may have one, and then has two.'
      : 'A page there mostly has one already, above what you paste: then it has two.'
  } <button class="link" type="button" id="lower-headings" @click=${() => {
    const html = lowered(draft.reader.html);
    store.replace(
      { ...draft, reader: { ...draft.reader, html, fetched: undefined } },
      'Each heading of the article is a step lower.',
    );
    goTo('builder');
  }}>Set its headings a step lower</button></p>`;
}

/** The whole pane. */
export const outputPane = (store: Store): TemplateResult => {
  const { draft, builder: id } = store.state;
  const { builder, script, texts, steps, warnings } = outputFor(builderOf(id), draft, store.widgets);
  return html`<section class="output" aria-labelledby="output">
    <h2 id="output" tabindex="-1">Take it with you</h2>
    <p class="jumps"><a href="#tab-${store.state.tab}">Back to your words</a></p>
    ${
      filledWidgets(draft).some((name) => !store.widgets.includes(name))
        ? html`<p class="note">Below is the text of the part that is open above. <button class="link" type="button" id="take-all" @click=${() => store.set({ tab: 'all' })}>Take all parts together</button></p>`
        : nothing
    }
    <div class="two">
      ${choice(
        'builder',
        'Where is your page?',
        BUILDERS.map((each) => [each.id, each.name] as const),
        id,
        (next) => store.set({ builder: next }),
      )}
      ${builder.bringsScript ? nothing : scriptField(store)}
    </div>
    <dl class="about">
      <div><dt>Plan</dt><dd>${builder.plan}</dd></div>
      <div><dt>How we know</dt><dd><span class="grade" data-grade=${builder.grade}>${GRADES[builder.grade]}</span> ${builder.basis}
        ${builder.sources.map((source, at) => html` <a href=${source} target="_blank" rel="noopener noreferrer">Source${builder.sources.length > 1 ? ` ${at + 1}` : ''}<span class="hidden"> at ${new URL(source).host}</span></a>`)}</dd></div>
    </dl>
    ${titleNote(store, builder)}
    ${warnings.length ? html`<ul class="problems">${warnings.map((each) => html`<li>${each}</li>`)}</ul>` : nothing}
    <h3>Steps</h3>
    <ol class="steps">${steps.map((step) => html`<li>${step}</li>`)}</ol>
    ${builder.notes?.map((note) => html`<p class="note">${note}</p>`) ?? nothing}
    ${script && texts.length ? textBox(store, script) : nothing}
    ${texts.map((each) => textBox(store, each))}
  </section>`;
};
