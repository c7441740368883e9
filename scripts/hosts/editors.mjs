// Rich-text editors and sanitisers, run in a browser with their own code: each is given a text and says what it would
// save.
import { join } from 'node:path';

/**
 * What runs in the page: from a text to what the editor saves. Each function is sent as text, so it uses nothing around
 * it. `scripts` are files of the package.
 */
export const editors = {
  dompurify: {
    title: 'DOMPurify',
    scripts: ['dompurify/dist/purify.min.js'],
    save: (text) => window.DOMPurify.sanitize(text),
  },
  'dompurify-allowed': {
    title: 'DOMPurify, told to keep `wayleaf-*`',
    scripts: ['dompurify/dist/purify.min.js'],
    save: (text) =>
      window.DOMPurify.sanitize(text, {
        CUSTOM_ELEMENT_HANDLING: { tagNameCheck: /^wayleaf-(reader|paths|booking)$/, attributeNameCheck: /./ },
      }),
  },
  tinymce: {
    title: 'TinyMCE',
    scripts: [
      'tinymce/tinymce.min.js',
      'tinymce/themes/silver/theme.min.js',
      'tinymce/models/dom/model.min.js',
      'tinymce/icons/default/icons.min.js',
      'tinymce/plugins/code/plugin.min.js',
    ],
    async save(text) {
      const [editor] = await window.tinymce.init({
        target: document.body.appendChild(document.createElement('textarea')),
        license_key: 'gpl',
        skin: false,
        content_css: false,
        plugins: [],
      });
      editor.setContent(text);
      const saved = editor.getContent();
      editor.remove();
      return saved;
    },
  },
  ckeditor: {
    title: 'CKEditor 5',
    scripts: ['ckeditor5/dist/browser/ckeditor5.umd.js'],
    async save(text) {
      const { ClassicEditor, Essentials, Paragraph, Heading, Bold, Link, List, Table, BlockQuote } = window.CKEDITOR;
      const editor = await ClassicEditor.create(document.body.appendChild(document.createElement('div')), {
        licenseKey: 'GPL',
        plugins: [Essentials, Paragraph, Heading, Bold, Link, List, Table, BlockQuote],
      });
      editor.setData(text);
      const saved = editor.getData();
      await editor.destroy();
      return saved;
    },
  },
  'ckeditor-ghs': {
    title: 'CKEditor 5, General HTML Support',
    scripts: ['ckeditor5/dist/browser/ckeditor5.umd.js'],
    async save(text) {
      const { ClassicEditor, Essentials, Paragraph, Heading, Bold, Link, List, Table, BlockQuote, GeneralHtmlSupport } =
        window.CKEDITOR;
      const editor = await ClassicEditor.create(document.body.appendChild(document.createElement('div')), {
        licenseKey: 'GPL',
        plugins: [Essentials, Paragraph, Heading, Bold, Link, List, Table, BlockQuote, GeneralHtmlSupport],
        htmlSupport: { allow: [{ name: /.*/, attributes: true, classes: true, styles: true }] },
      });
      editor.setData(text);
      const saved = editor.getData();
      await editor.destroy();
      return saved;
    },
  },
  quill: {
    title: 'Quill',
    scripts: ['quill/dist/quill.js'],
    save(text) {
      const editor = new window.Quill(document.body.appendChild(document.createElement('div')), {});
      editor.clipboard.dangerouslyPasteHTML(text);
      return editor.getSemanticHTML();
    },
  },
  jodit: {
    title: 'Jodit',
    scripts: ['jodit/es2021/jodit.min.js'],
    save(text) {
      const editor = window.Jodit.make(document.body.appendChild(document.createElement('textarea')));
      editor.value = text;
      const saved = editor.value;
      editor.destruct();
      return saved;
    },
  },
  grapesjs: {
    title: 'GrapesJS',
    scripts: ['grapesjs/dist/grapes.min.js'],
    save(text) {
      const editor = window.grapesjs.init({
        container: document.body.appendChild(document.createElement('div')),
        headless: true,
        storageManager: false,
        fromElement: false,
      });
      editor.setComponents(text);
      const saved = editor.getHtml();
      editor.destroy();
      return saved;
    },
  },
};

/**
 * Puts texts through one editor.
 *
 * @param browser - Playwright's.
 * @param packages - The folder with the packages.
 * @param url - A page of a local server, since editors want an address to be at.
 */
export async function saveIn(browser, packages, { scripts, save }, texts, url) {
  const page = await browser.newPage();
  await page.goto(url);
  for (const path of scripts) await page.addScriptTag({ path: join(packages, path) });
  const saved = [];
  for (const text of texts)
    saved.push(
      await page.evaluate(`(${save.toString().replace(/^(async )?save/, '$1function')})(${JSON.stringify(text)})`),
    );
  await page.close();
  return saved;
}
