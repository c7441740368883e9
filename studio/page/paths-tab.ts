/** The part about the comparison: what is decided, its table, signs and support, and who says so. */
import { html, nothing, type TemplateResult } from 'lit';
import type { PathsKind, PathsModel } from '../../src/paths/model.js';
import { linesOf, readSources, sourcesText } from '../core/edit.js';
import { tablesTold, takeTablesOut, writtenArticle } from '../core/in-article.js';
import { choice, field, goTo } from './fields.js';
import { editPaths } from './paths-fields.js';
import { proposalPane } from './proposal-pane.js';
import { signsFields } from './sign-fields.js';
import { supportFields } from './support-fields.js';
import { tableFields } from './table-fields.js';
import type { Store } from './store.js';

/** Says that a table of the article comes again as the comparison, and offers to take it out there. */
function tableTwice(store: Store, model: PathsModel): unknown {
  const { draft } = store.state;
  const article = draft.reader.from === 'text' ? writtenArticle(draft.reader) : undefined;
  if (!article || !tablesTold(article, model).length) return nothing;
  return html`<p class="note twice">A table of your article says the same as this comparison, and stays in the article, too: visitors of a page with both meet it twice.
    <button class="link" type="button" id="table-out" @click=${() => {
      const left = article.cloneNode(true) as Element;
      const headings = takeTablesOut(left, model);
      const source = left.innerHTML.replace(/\n\s*\n/g, '\n').trim();
      store.replace(
        { ...draft, reader: { ...draft.reader, html: source } },
        [
          'Taken out of the article. All of its words are in the comparison.',
          ...headings.map((words) => `The heading “${words}” stood over it alone, and went, too.`),
        ].join(' '),
      );
      goTo('decision');
    }}>Take it out of the article</button></p>`;
}

/** The whole part. */
export const pathsTab = (store: Store): TemplateResult => {
  const { paths: model } = store.state.draft;
  const text = (name: 'decision' | 'interest' | 'reviewed' | 'reviewBy') => (value: string) =>
    editPaths(store, { [name]: value });
  return html`
    ${proposalPane(store)}
    ${field({ id: 'decision', label: 'What is being decided?', value: model.decision, change: text('decision'), placeholder: 'Choosing how to begin' })}
    ${choice(
      'kind',
      'What is it about?',
      [
        ['general', 'anything but health'],
        ['health', 'health: more is asked of you'],
      ],
      model.kind,
      (kind) => editPaths(store, { kind: kind as PathsKind }),
    )}
    ${tableTwice(store, model)} ${tableFields(store, model)}
    ${signsFields(store, model)}
    ${supportFields(store, model)}
    <details open>
      <summary>Who says so, and since when</summary>
      ${field({ id: 'interest', label: 'Who made this, and what do they gain from it?', rows: 2, value: model.interest, change: text('interest'), placeholder: 'We offer the second way and are paid for it.' })}
      <div class="row">
        ${field({ id: 'reviewed', label: 'Last checked on', type: 'date', value: model.reviewed, change: text('reviewed') })}
        ${field({ id: 'review-by', label: 'To be checked again by', type: 'date', value: model.reviewBy, change: text('reviewBy') })}
      </div>
      ${field({ id: 'nothing-omitted', label: 'If waiting is not among the ways: why?', value: model.nothingOmitted ?? '', change: (value) => editPaths(store, { nothingOmitted: value }) })}
      ${field({ id: 'sources', label: 'What does it rest on? One a line: name, then address', rows: 3, value: sourcesText(model.sources), change: () => undefined, left: () => editPaths(store, { sources: readSources(document.querySelector<HTMLTextAreaElement>('#sources')!.value) }) })}
      ${field({ id: 'questions', label: 'What could someone ask at a first talk? One a line', rows: 3, value: model.questions.join('\n'), change: () => undefined, left: () => editPaths(store, { questions: linesOf(document.querySelector<HTMLTextAreaElement>('#questions')!.value) }) })}
    </details>`;
};
