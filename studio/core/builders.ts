/**
 * @pure What is known of each site builder: which way of writing it takes, the steps there, what the plan must allow, and
 * how we know. Nothing here is a guess: what nobody has tried or documented is marked `unknown`.
 */

/**
 * How a text reaches the page: as `tags` around the words, as a `marker` (`<div data-wayleaf>`), as a custom element that
 * gets nothing but `attributes`, as the address of a `frame`, as a whole `page`, or in a framework's own markup.
 */
export type Way = 'tags' | 'marker' | 'attributes' | 'frame' | 'page' | 'react' | 'vue';

/**
 * Published and used by us; rendered by us with the software's own code; written in the vendor's documentation; reported
 * by others; not known.
 */
export type Grade = 'run' | 'rendered' | 'vendor' | 'reported' | 'unknown';

export const GRADES: Readonly<Record<Grade, string>> = {
  run: 'Tried by us: published there with these texts, then used.',
  rendered: 'Rendered by us with its own code, and used; not published in a running one.',
  vendor: 'From the vendor’s own documentation; not tried by us.',
  reported: 'Reported by others who embed widgets there; not tried by us.',
  unknown: 'Not known: tell us what you find.',
};

/** One builder, or one of several ways into it. */
export interface Builder {
  readonly id: string;
  readonly name: string;
  readonly way: Way;
  readonly grade: Grade;
  /** What the grade rests on, in a sentence. */
  readonly basis: string;
  /** Where that can be read; none for what we ran ourselves. */
  readonly sources: readonly string[];
  /** What the plan, or the role, must allow. */
  readonly plan: string;
  /** Where the script's line goes, once. Missing where it travels with the text or is named in a step. */
  readonly scriptPlace?: string;
  /** Whether the script comes by itself, from no address of the owner's. */
  readonly bringsScript?: true;
  /** What to do with the texts, in an owner's words. */
  readonly steps: readonly string[];
  /** What is different there from an ordinary page. */
  readonly notes?: readonly string[];
  /** The most characters that one text may have. */
  readonly limit?: number;
}

const FRAME_NOTES = [
  'The frame has a height of its own, and the page scrolls in it: what stands inside is not found by search engines. Put the article’s main words and your booking link beside it as ordinary text.',
];
const FRAME_STEPS = [
  'Save the first text as page.json, and put it beside embed.html, embed.js, wayleaf.js and the folder named “parts” on your own web space.',
];

export const BUILDERS: readonly Builder[] = [
  {
    id: 'html',
    name: 'Plain HTML',
    way: 'page',
    grade: 'run',
    basis: 'The same text is opened and used in Chromium, Firefox and WebKit by the tests of the studio.',
    sources: [],
    plan: 'A host that takes files.',
    steps: [
      'Put wayleaf.js and the folder named “parts” on your web space, side by side.',
      'For a new page: save the whole page as a file on your web space.',
      'For a page you already have: copy the line for its head into its <head>, and each of the texts after it to where it belongs in the page.',
    ],
  },
  {
    id: 'wordpress',
    name: 'WordPress, block editor',
    way: 'marker',
    grade: 'run',
    basis: 'Published in a real WordPress (6.7) as administrator and as author, and used.',
    sources: [],
    plan: 'Any role may paste the text. The script’s line needs an administrator, and a host that takes it (WordPress.com asks for a plan with plugins).',
    scriptPlace:
      'an administrator puts it into the head of every page, for instance with a plugin for header code such as WPCode',
    steps: ['Add a block “Custom HTML” where the text belongs, paste, and publish.'],
    notes: [
      'An article that is written in ordinary blocks already can stay: put <wayleaf-reader for=".entry-content"></wayleaf-reader> into one Custom HTML block instead of the article’s text. That takes an administrator.',
    ],
  },
  {
    id: 'wordpress-plugin',
    name: 'WordPress, with our plugin',
    way: 'tags',
    grade: 'run',
    basis: 'Installed in a real WordPress (6.7), and used as administrator and as author.',
    sources: [],
    plan: 'An administrator who may install plugins (WordPress.com asks for a plan with plugins).',
    bringsScript: true,
    steps: [
      'Once: Plugins, Add New, Upload, and take wayleaf-wordpress-<version>.zip of the release. It brings the script.',
      'Add a block “Custom HTML” where the text belongs, paste, and publish. Authors may do that, too.',
    ],
    notes: [
      'The plugin has blocks of its own as well, which are written in the sidebar; what you paste here is the same in HTML.',
    ],
  },
  {
    id: 'wordpress-classic',
    name: 'WordPress, classic editor',
    way: 'marker',
    grade: 'run',
    basis: 'Published in a real WordPress (6.7) as administrator and as author, and used.',
    sources: [],
    plan: 'Any role may paste the text. The script’s line needs an administrator.',
    scriptPlace:
      'an administrator puts it into the head of every page, for instance with a plugin for header code such as WPCode',
    steps: ['Open the tab “Text” of the editor (not “Visual”), paste, and publish without changing back to “Visual”.'],
  },
  {
    id: 'wix-element',
    name: 'Wix, custom element',
    way: 'attributes',
    grade: 'vendor',
    basis: 'Wix takes custom elements of others by the address of their script, their tag name and attributes.',
    sources: [
      'https://dev.wix.com/docs/velo/velo-only-apis/$w/custom-element/add-a-custom-element',
      'https://dev.wix.com/docs/coding-examples/getting-started/hello-world/hello-custom-element',
    ],
    plan: 'A Premium plan and https.',
    steps: [
      'Wix Editor: Add Elements, Embed, Popular Embeds, Custom Element. Wix Studio: Add Elements, Embed & Social, Custom Element. Add one for each widget.',
      'Select it, press Choose Source, take Server URL, and paste the address of the script.',
      'Enter the tag name exactly as it stands below.',
      'Press Set Attributes, and add each name with its value.',
    ],
    notes: [
      'Wix has no place for words between the tags. Put the article’s main words and your booking link beside the element as ordinary text, for search engines and for whoever has no script.',
    ],
  },
  {
    id: 'wix-html',
    name: 'Wix, HTML embed',
    way: 'frame',
    grade: 'vendor',
    basis: 'Wix shows addresses in a frame of its own. Links in it open in a new tab.',
    sources: ['https://dev.wix.com/docs/velo/velo-only-apis/$w/html-component/introduction'],
    plan: 'An address that begins with https.',
    steps: [
      ...FRAME_STEPS,
      'Add an element that embeds a site by its address, and paste the second text.',
      'Drag the frame to the height you want.',
    ],
    notes: FRAME_NOTES,
  },
  {
    id: 'squarespace',
    name: 'Squarespace',
    way: 'tags',
    grade: 'reported',
    basis:
      'Others who embed widgets there describe it so. Templates that load pages without a full reload need the script in the header.',
    sources: [
      'https://squareranked.com/squarespace-schema/json-ld-injection/',
      'https://help.elfsight.com/article/739',
    ],
    plan: 'Core or above: the Personal plan has no code injection.',
    scriptPlace: 'Settings, Advanced, Code Injection, Header',
    steps: ['Add a Code block where the text belongs, set it to HTML, paste, and save.'],
  },
  {
    id: 'webflow',
    name: 'Webflow',
    way: 'tags',
    grade: 'vendor',
    basis:
      'Webflow documents code embeds, and that scripts run in preview and on the published site, not in the Designer.',
    sources: [
      'https://university.webflow.com/course-lesson/custom-code-custom-code-and-the-webflow-cms',
      'https://developers.webflow.com/data/v2.0.0/docs/custom-code-preview-mode',
      'https://github.com/webstudio-is/webstudio/issues/5093',
    ],
    plan: 'A plan with custom code.',
    scriptPlace: 'the site’s settings, Custom Code, head code',
    steps: ['Add a Code Embed element where the text belongs, paste, save, and publish.'],
    notes: ['In the Designer you see the plain words; the widgets come in preview and on the published site.'],
    limit: 50_000,
  },
  {
    id: 'shopify',
    name: 'Shopify',
    way: 'tags',
    grade: 'reported',
    basis:
      'Others who embed widgets put the script into theme.liquid. Shopify documents that its editor renders sections again without running scripts again, which custom elements need not.',
    sources: [
      'https://shopify.dev/docs/storefronts/themes/best-practices/editor/integrate-sections-and-blocks',
      'https://shopify.dev/docs/api/liquid/objects/content_for_header',
    ],
    plan: 'A theme whose code you may edit.',
    scriptPlace: 'Online Store, Edit code, layout/theme.liquid, above </head>',
    steps: ['Add a section or block for custom Liquid to the page in the theme editor, paste, and save.'],
    notes: ['Braces in your words are written so that Liquid leaves them alone.'],
  },
  {
    id: 'ghost',
    name: 'Ghost',
    way: 'tags',
    grade: 'rendered',
    basis: 'Ghost’s own renderer of cards (5.99) passes the text through as it is.',
    sources: ['https://docs.ghost.org/themes/helpers/utility/ghost_head_foot'],
    plan: 'A plan with Code Injection, or your own Ghost.',
    scriptPlace: 'Settings, Code Injection, site header',
    steps: ['Add an HTML card to the post or page, paste, and publish.'],
    notes: ['The editor shows the plain words, and so do e-mails of the post.'],
  },
  {
    id: 'framer',
    name: 'Framer',
    way: 'frame',
    grade: 'reported',
    basis: 'Framer shows embeds in frames; others who embed widgets there report the same.',
    sources: [
      'https://help.elfsight.com/article/1604',
      'https://framer.com/learn/how-to-add-an-iframe-or-embed-script',
    ],
    plan: 'Not known.',
    steps: [...FRAME_STEPS, 'Add an Embed component, set it to URL, and paste the second text.', 'Give it a height.'],
    notes: FRAME_NOTES,
  },
  {
    id: 'carrd',
    name: 'Carrd',
    way: 'tags',
    grade: 'reported',
    basis: 'Two vendors of other widgets describe it so for their customers.',
    sources: ['https://support.referralhero.com/integrate/platform/carrd', 'https://rybbit.com/docs/guides/carrd'],
    plan: 'Carrd Pro.',
    scriptPlace: 'an Embed element of type Code, style Hidden, in the head',
    steps: ['Add another Embed element of type Code, style Inline, where the text belongs, paste, and publish.'],
  },
  {
    id: 'google-sites',
    name: 'Google Sites',
    way: 'frame',
    grade: 'reported',
    basis:
      'Frames work there where scripts are refused, others report; no message about height reaches the page around.',
    sources: [
      'https://github.com/davidjbradshaw/iframe-resizer/issues/886',
      'https://github.com/betagouv/mon-entreprise/issues/1603',
    ],
    plan: 'Any.',
    steps: [...FRAME_STEPS, 'Insert, Embed, By URL: paste the second text.', 'Drag the frame to the height you want.'],
    notes: FRAME_NOTES,
  },
  {
    id: 'react',
    name: 'React',
    way: 'react',
    grade: 'rendered',
    basis: 'Our tests render and hydrate such components with React 19 and Preact.',
    sources: [],
    plan: 'React 19, or Preact. For older versions of React: wayleaf/react.',
    scriptPlace: 'index.html, or import "wayleaf/define" in your code instead',
    steps: ['Paste the component into a file of your app, and use it where it belongs.'],
  },
  {
    id: 'vue',
    name: 'Vue',
    way: 'vue',
    grade: 'rendered',
    basis: 'Our tests render such templates with Vue 3 and VitePress.',
    sources: [],
    plan: 'Vue 3.',
    scriptPlace: 'index.html, or import "wayleaf/define" in your code instead',
    steps: [
      'Tell the compiler that these tags are elements: isCustomElement: (tag) => tag.startsWith("wayleaf-").',
      'Paste the component into a file of your app, and use it where it belongs.',
    ],
  },
];
