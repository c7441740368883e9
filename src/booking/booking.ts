/** The custom element `<wayleaf-booking>`: its attributes and events, and what it renders before its parts load. */
import { LitElement, html, isServer, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { viewOf } from '../internal/view.js';
import { ContentStyleController } from '../controllers/content-style-controller.js';
import { HeightController } from '../controllers/height-controller.js';
import { ModelController } from '../controllers/model-controller.js';
import { ProblemsController, type ProblemInput } from '../controllers/problems-controller.js';
import type { Problem } from '../controllers/problem-event.js';
import { LateUpgradeController } from '../controllers/late-upgrade-controller.js';
import { WordsGuard } from '../controllers/words-guard.js';
import { register } from '../i18n/registered-strings.js';
import { StringsController } from '../i18n/strings-controller.js';
import { allSpellings, canonicalChange, choice, flag, text } from '../internal/attributes.js';
import { serverView } from '../internal/server-view.js';
import { oneOf } from '../internal/values.js';
import { version } from '../internal/version.js';
import type { Choice } from '../journey/journey.js';
import { JourneyController } from '../journey/journey-controller.js';
import { adoptAgain } from '../theme/adopt-styles.js';
import { SchemeController } from '../theme/scheme-controller.js';
import { reportOnChange, type BookingHost } from './booking-host.js';
import { contentStyles } from './booking.content.styles.js';
import { styles } from './booking.styles.js';
import { factsView, labelOf, statusView } from './booking-view.js';
import { PrimaryLinkController } from './primary-link-controller.js';
import { FormController } from './form-controller.js';
import { LiveController } from './live-controller.js';
import { linkFor, linksOf, readAttributes, readData, type Availability, type BookingModel } from './model.js';
import { isOverride } from './detect.js';
import { lazyChunks } from './lazy-chunks.js';
import { LaunchController, type LaunchTarget } from './launch-controller.js';
import type { Mode } from './launch-mode.js';
import { targetOf, prefillSourcesOf, sentenceOf, type LinkTarget } from './link-action.js';
import { strings } from './strings.js';

/**
 * A booking link that works before any script, and opens the booking service the owner uses as calmly as possible. The
 * link between the tags is the truth: it stays in the page, works alone, and opens in a new tab whenever anything else
 * fails. Before the visitor's own click no request or hint is sent to anyone else and nothing is stored; one sentence
 * under the button names who will receive what is entered.
 *
 * The provider is recognised by the link's address, known ones by name, any other by its host. Where it can be shown on
 * this page and reports when it is ready, a click opens the provider's page in a modal window with its close button
 * first in the Tab order and a new-tab link that is always there; Escape closes it from anywhere in the window but the
 * provider's own page; the focus returns to the link. When the provider gives no sign of life, the window shows that
 * and offers the new tab.
 *
 * On a page with `<wayleaf-paths>` the link follows the path the visitor chose, where there is a link for it, and steps
 * back while a safety sign is ticked.
 *
 * @summary A booking link that opens the owner's booking service calmly and privately.
 *
 * @slot - The booking link, `<a href>`; for each path that has a page of its own, `<a data-path="id" href>`, each with
 *   a line of its own as `data-note` if you like; and facts, as a `<dl>`, which stand in for those given as attributes.
 *   A fact marked `data-fact="price"` is understood as well.
 *
 * @csspart note - The sentence that names who will receive data.
 * @csspart subline - The author's line under the link in front, from its `data-note`.
 * @csspart status - The line about what has changed: the path chosen, a booking made.
 * @csspart facts - The list of facts.
 * @csspart hours - The opening hours: a line, and the whole week behind it.
 * @csspart openings - The next openings.
 * @csspart questions - The questions before booking.
 * @csspart sent - What stands in the place of a request form once it was sent.
 * @csspart dialog - The window, or the place on the page, in which the provider's page opens.
 * @csspart dialog-title - Its heading.
 * @csspart close - Its close button.
 * @csspart frame - The frame with the provider's page.
 *
 * @cssproperty [--wayleaf-accent=light-dark(#1c6b58, #86d3bb)] - Colour of the button. Its words are black or white,
 *   whichever reads better.
 * @cssproperty [--wayleaf-booking-radius=0.5em] - Corners of the button, and of the fields of a form that `form` makes.
 * @cssproperty [--wayleaf-booking-size=1.0625em] - Text size of the button.
 * @cssproperty [--wayleaf-booking-gap=0.75em] - Space between button, sentence and facts.
 * @cssproperty [--wayleaf-gap=0.75em] - The same, where `--wayleaf-booking-gap` is not set.
 * @cssproperty [--wayleaf-booking-dialog-radius=0.75em] - Corners of the window.
 * @cssproperty [--wayleaf-booking-dialog-size=max(1em, 16px)] - Text size in the window.
 *
 * @fires {WayleafBookingOpenRequestEvent} wayleaf-booking-open-request - The link was pressed. Cancelable; nothing has
 *   been requested from the provider yet.
 * @fires {WayleafBookingOpenEvent} wayleaf-booking-open - Booking has opened: in a window, in place or in a new tab.
 * @fires {WayleafBookingReadyEvent} wayleaf-booking-ready - The provider reports that its page is ready.
 * @fires {WayleafBookingProgressEvent} wayleaf-booking-progress - The visitor came a step further.
 * @fires {WayleafBookingBookedEvent} wayleaf-booking-booked - The provider reports that a booking was made. Once per
 *   booking, and nothing about the person.
 * @fires {WayleafBookingCloseEvent} wayleaf-booking-close - The window was closed.
 * @fires {WayleafBookingFailEvent} wayleaf-booking-fail - It did not open as it should; the visitor was shown another
 *   way.
 * @fires {WayleafProblemEvent} wayleaf-problem - An authoring mistake was found.
 */
export class WayleafBooking extends LitElement {
  /**
   * Registers strings for a language, as `registerStrings` of the package does, for pages that have only the script:
   * `customElements.whenDefined('wayleaf-booking').then((widget) => widget.registerStrings('sv', { … }))`.
   */
  static readonly registerStrings = register;

  static readonly version = version;
  static override styles = styles;

  /** Address of the provider's page, where there is no link between the tags. */
  @property({ converter: text }) href: string | undefined;
  /** Words of the link made from `href`. */
  @property({ converter: text }) label: string | undefined;
  /** Addresses per path: `therapy=https://… self=https://…`, or JSON from path to address or to `{label, href}`. */
  @property({ converter: text }) links: string | undefined;
  /**
   * How it opens: `auto` (a window where the provider can be listened to, else a new tab), `dialog`, `inline` (in
   * place), `tab`, or `native` and `native-inline`: the whole booking in Wayleaf's own window or place, for Cal.com
   * links and for an `endpoint`.
   */
  @property({ converter: choice<Mode>('auto', 'dialog', 'inline', 'tab', 'native', 'native-inline') }) mode: Mode =
    'auto';
  /**
   * Overrides the provider recognised by the address: an id such as `cal.com` (docs/booking.md lists them), `other`, or
   * a description in JSON of a service Wayleaf does not know:
   * `{"name": "…", "origins": ["https://…"], "ready": {"path": "type", "equals": "…"},
   * "height": {"path": "…"}, "booked": {"path": "type", "equals": "…", "start": "…"}}`.
   */
  @property({ converter: text }) provider: string | undefined;
  /**
   * Where there is no booking service: address that takes a request form, such as Formspree's, Web3Forms' or a page of
   * the owner's own. A `<form>` between the tags is better still, since it works without a script.
   */
  @property({ converter: text }) form: string | undefined;
  /** The access key that Web3Forms asks for, for a form made from `form`. */
  @property({ attribute: 'form-key', converter: text }) formKey: string | undefined;
  /**
   * With `mode="native"`: address on your own site that answers `GET slots` and `POST book` as Wayleaf's OpenAPI
   * document says, or the address of the API of your own copy of Cal.com. Requests go to it only after the click.
   */
  @property({ converter: text }) endpoint: string | undefined;
  /** The practice's time zone, such as `America/New_York`; times are shown in the visitor's and in this one. */
  @property({ converter: text }) timezone: string | undefined;
  /** What happens after a booking, in your words, such as "You will get a link for the video call by e-mail". */
  @property({ attribute: 'after-booking', converter: text }) afterBooking: string | undefined;
  /** Name of the practice. */
  @property({ converter: text }) practice: string | undefined;
  /** Who it is for, such as "Adults in New Jersey". */
  @property({ converter: text }) area: string | undefined;
  /** Where those who offer it are licensed, such as "New Jersey and New York". */
  @property({ converter: text }) licence: string | undefined;
  /** Where it happens, such as "Video". */
  @property({ converter: text }) format: string | undefined;
  /** How long a session is. */
  @property({ converter: text }) length: string | undefined;
  /** What it costs. */
  @property({ converter: text }) price: string | undefined;
  /** What is said of insurance, such as "Self-pay; receipts for your insurer". */
  @property({ converter: text }) insurance: string | undefined;
  /** How soon someone answers, such as "1 working day". */
  @property({ attribute: 'reply-within', converter: text }) replyWithin: string | undefined;
  /**
   * Opening hours, as schema.org writes them, rules separated by `;`:
   * `Mo-Fr 09:00-17:00; Sa 10:00-13:00; 2026-12-24 closed`. Dates and ranges of dates
   * (`2026-12-21..2027-01-03 closed`) go before weekdays. Words may also be those of the page's language. They need
   * `timezone`.
   */
  @property({ converter: text }) hours: string | undefined;
  /**
   * Address of the next openings: JSON, or an iCalendar feed in which each event or free period is an opening. Fetched
   * at load.
   */
  @property({ converter: text }) openings: string | undefined;
  /**
   * Hours after which the openings are too old to be shown: 24 for JSON, 168 for a calendar, unless the JSON names a
   * limit of its own.
   */
  @property({ attribute: 'openings-max-age', converter: text }) openingsMaxAge: string | undefined;
  /**
   * Places in which sessions are possible, separated by `;`: asks people where they will be, and says what follows. It
   * never prevents booking.
   */
  @property({ converter: text }) places: string | undefined;
  /** The question about the place, in your own words. */
  @property({ converter: text }) question: string | undefined;
  /** What is said to someone who will be elsewhere. */
  @property({ converter: text }) elsewhere: string | undefined;
  /** Where they may look instead: the address of a directory. */
  @property({ converter: text }) referral: string | undefined;
  /**
   * Choices before booking, as JSON:
   * `[{"label": "With whom?", "options": [{"label": "Dr. Okafor", "person": "1234"}]}]`. An option has an `href` of its
   * own, or names a `person`, `service` or `location` as the provider knows them.
   */
  @property({ converter: text }) choices: string | undefined;
  /** Whether new bookings are taken: `open`, `waitlist` or `closed`. The link stays, and steps back when closed. */
  @property({ converter: choice<Availability>('open', 'waitlist', 'closed') }) availability: Availability = 'open';
  /** Your own line about that, such as "From March again." */
  @property({ attribute: 'availability-note', converter: text }) availabilityNote: string | undefined;
  /** Seconds after which a silent provider is no longer waited for; a first word about it comes at about half. */
  @property({ type: Number }) stall: number | undefined = 15;
  /**
   * What the provider's form is to know already, as in `email=…&name=…`: `name`, `first-name`, `last-name`, `email`,
   * `phone`, `notes`, `person`, `service`, `location`, `date`, `duration`, `answer-1` …, or a name the provider
   * documents. `{path}` and `{article}` stand for what the visitor chose and read, and need `share-context`. It travels
   * with the click, and only under names the provider is known to take; nothing of it is stored.
   */
  @property({ converter: text }) prefill: string | undefined;
  /**
   * Whether the campaign in this page's own address (`utm_source` and its four kin, nothing else) may travel to the
   * provider.
   */
  @property({ converter: flag }) utm = false;
  /**
   * Whether the provider may learn which path the visitor chose and which article they read. The line under the link
   * says so.
   */
  @property({ attribute: 'share-context', converter: flag }) shareContext = false;
  /**
   * Whether to tell search engines, as JSON-LD, the practice, its hours and where to book: only what is given here,
   * once for several widgets, and not where the page tells it already. Needs `practice`.
   */
  @property({ attribute: 'structured-data', converter: flag }) structuredData = false;
  /** Address of a JSON document with the links and facts. */
  @property({ converter: text }) src: string | undefined;
  /** The same JSON as text, as `b64:…`, or as an object. */
  @property({ converter: text }) config: string | object | undefined;
  /** Which journey this widget belongs to, where a page has several. */
  @property({ converter: text }) group: string | undefined;
  /** The scheme of what the widget draws itself: `auto` (follows the page), `light` or `dark`. */
  @property({ converter: choice('auto', 'light', 'dark') }) theme: 'auto' | 'light' | 'dark' = 'auto';
  /** Whether to show editors what is wrong with the input. */
  @property({ converter: flag }) debug = false;

  readonly #problems = new ProblemsController(this);
  readonly #guard = new WordsGuard(
    this,
    this.#problems,
    'WL-BOOKING-012',
    (change) => this.#model.runUnobserved(change),
    (error) => this.#launch.drawFailed(error),
  );
  readonly #strings = new StringsController(this, strings);
  readonly #scheme = new SchemeController(this);
  readonly #lateUpgrade = new LateUpgradeController(this);
  readonly #journey = new JourneyController(this, () => this.group);
  readonly #primaryLink = new PrimaryLinkController(this);
  readonly #model = new ModelController<BookingModel>(this, this.#problems, {
    attributes: () => this.#attributes,
    data: (data, report) => readData(data, document.baseURI, report),
    children: (report) => this.#primaryLink.read(report),
  });
  #attributes: BookingModel = {};
  readonly #report = reportOnChange(this.#problems);
  readonly #host: BookingHost = {
    element: this,
    get root() {
      return this.element.shadowRoot!;
    },
    localized: () => this.#strings,
    facts: () => {
      const { practice = '', format = '', afterBooking: next = '', timezone } = this.#model.model;
      return { practice, format, next, timezone };
    },
    report: this.#report,
    changed: () => this.requestUpdate(),
  };
  readonly #launch = new LaunchController(this.#host, {
    target: (link) => {
      const href = this.#primaryLink.hrefOf(link) ?? this.#live.hrefOf(link);
      return href ? this.#launchTarget(href) : undefined;
    },
    targets: () => (this.#shaped ? linksOf(this.#model.model).map(({ href }) => this.#launchTarget(href)) : []),
    stateChanged: (booking, ended) => {
      this.#journey.update({ booking });
      this.requestUpdate();
      // to the link that stands there now, which may be another than the one that was clicked
      if (ended === 'closed')
        void this.updateComplete.then(() => this.#primaryLink.current?.focus({ preventScroll: true }));
    },
  });
  readonly #request = new FormController(this.#host, {
    given: () =>
      this.#lateUpgrade.mayReflow && this.#model.status !== 'loading'
        ? [this.#model.model.form, this.#model.model.formKey]
        : undefined,
    runUnobserved: (change) => this.#model.runUnobserved(change),
    sent: () => this.#journey.update({ booking: 'booked' }),
  });
  readonly #live = new LiveController(this.#host, {
    path: () => this.#choice?.path,
  });
  /** Attributes whose value is none of theirs. */
  readonly #unknownValues = new Map<string, string>();
  #shaped = false;
  /** Whether the strings have come in the page's language, or there are none better. */
  #stringsReady = false;

  constructor() {
    super();
    new HeightController(this);
    new ContentStyleController(this, contentStyles);
  }

  static override get observedAttributes() {
    return allSpellings(super.observedAttributes);
  }

  /** What is wrong with the input now; empty when all is well. */
  get problems(): readonly Problem[] {
    return this.#problems.list;
  }

  override attributeChangedCallback(name: string, old: string | null): void {
    const [known, value] = canonicalChange(this, name);
    super.attributeChangedCallback(known, old, value);
    if (known !== 'mode' && known !== 'availability' && known !== 'theme') return;
    // the default stands in for a word that is none of them
    if (value && !oneOf(value, ['', this[known]])) this.#unknownValues.set(known, value);
    else this.#unknownValues.delete(known);
  }

  override connectedCallback(): void {
    this.#guard.run(() => super.connectedCallback());
  }

  override disconnectedCallback(): void {
    this.#guard.run(() => super.disconnectedCallback());
  }

  /** Moved with all that is open in it, by `moveBefore`. */
  connectedMoveCallback(): void {
    const { session } = this.#launch;
    if (session) return session.moved();
    this.disconnectedCallback();
    this.connectedCallback();
  }

  /** Moved into another document, such as a popup's. */
  adoptedCallback(): void {
    adoptAgain(this);
  }

  protected override scheduleUpdate(): Promise<void> {
    return this.#guard.update(!this.hasUpdated, () => super.scheduleUpdate());
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return this.#guard.root();
  }

  protected override willUpdate(): void {
    if (isServer) return;
    this.#stringsReady ||= !this.#strings.loading;
    const found: ProblemInput[] = [];
    this.#attributes = readAttributes(
      this as object as Readonly<Record<string, unknown>>,
      document.baseURI,
      (code, values) => found.push({ code, values }),
    );
    this.#report('attributes', found);
  }

  protected override update(changed: PropertyValues): void {
    // nothing changes behind an open window
    if (this.isConnected && !this.#launch.session) this.#arrange();
    super.update(changed);
  }

  #arrange(): void {
    const { value } = this.#journey;
    const { model, status } = this.#model;
    if (status !== 'loading') this.#live.show(model);
    const usual = linkFor(model, undefined);
    const { practice, area, hours } = model;
    this.#live.list(
      this.structuredData && practice && usual
        ? { practice, area, hours, href: usual.href, label: labelOf(usual, this.#strings.t) }
        : undefined,
    );
    const path = this.#choice?.path;
    const link = linkFor(model, path);
    // whom someone wants to see may have a booking page of their own; once booked, the link says that it shows that
    const href = this.#live.href || link?.href;
    const { reopens } = this.#launch;
    const label = href && reopens && !/tab|plain/.test(this.#targetOf(href).launchMode) ? reopens : link?.label;
    this.#shaped = this.#primaryLink.show(
      href ? { ...model, [`to:${link!.path}`]: { ...link!, href, label: label! } } : model,
      {
        path,
        hold: !!value?.hold,
        look: value?.hold || this.#launch.booked || model.availability === 'closed' ? 'link' : 'button',
        label: (link) => labelOf(link, this.#strings.t),
        describe: ({ href }) => this.#sentenceOf(href),
        still: !this.#lateUpgrade.mayReflow,
        runUnobserved: (change) => this.#model.runUnobserved(change),
        store: this.#journey.store,
      },
    );
    // data may still be on its way
    const waits = status === 'loading' || ((this.config || this.querySelector('script')) && !Object.keys(model).length);
    this.#checkSetup();
    this.#report('listing', this.structuredData && !practice ? [{ code: 'WL-BOOKING-082' }] : []);
    // parsers drop a form in a form, and its fields fall to the page's
    const outer = this.querySelector<HTMLInputElement>('input, textarea, select')?.form;
    const stray = !!outer && !this.contains(outer);
    this.#report('form-in-form', stray ? [{ code: 'WL-BOOKING-014' }] : []);
    // whatever is chosen or held now, so that a problem reveals nothing about a visitor
    this.#report(
      'link',
      usual || this.#request.form || model.form || stray || waits ? [] : [{ code: 'WL-BOOKING-001' }],
    );
  }

  /** Reports what only some setups can have wrong, and with `debug` what any can. */
  #checkSetup(): void {
    const { mode, provider } = this;
    if (
      !this.debug &&
      ['auto', 'tab'].includes(mode) &&
      !this.#unknownValues.size &&
      (!provider || isOverride(provider))
    )
      this.#report('setup', []);
    else
      lazyChunks.session().then(
        ({ reportSetup }) =>
          reportSetup(this.#host, this, this.#unknownValues, this.#model.model, (href) => this.#targetOf(href)),
        () => undefined,
      );
  }

  /** The latest choice with a link of its own, or else the latest; while booking steps back no path is named. */
  get #choice(): Choice | null | undefined {
    const { hold, choice, choices = [] } = this.#journey.value ?? {};
    if (hold) return undefined;
    return [...choices, choice].findLast((each) => each && this.#model.model[`to:${each.path}`]) ?? choice;
  }

  /** What a click on a link would do. */
  #targetOf(href: string): LinkTarget {
    const view = viewOf(this);
    return targetOf(href, this, this.#model.model.endpoint, {
      page: document.baseURI,
      framed: view.top !== view,
      width: view.innerWidth,
      height: view.innerHeight,
    });
  }

  #launchTarget(href: string): LaunchTarget {
    const prefill = prefillSourcesOf(this, this.#live.sends, location.search, this.#journey.value);
    return { ...this.#targetOf(href), prefill, stall: this.stall, scheme: this.#tone };
  }

  #sentenceOf(href: string): string {
    return sentenceOf(this.#targetOf(href), this.#strings.t, this.shareContext, this.#launch.reopens);
  }

  get #tone(): 'light' | 'dark' {
    return this.theme === 'auto' ? this.#scheme.scheme : this.theme;
  }

  override render(): TemplateResult {
    const { t, lang, dir } = this.#strings;
    if (isServer) return serverView(this.href, this.label || t.book);
    const { model } = this.#model;
    const { link, words, inText } = this.#primaryLink;
    const { booked, notice, session } = this.#launch;
    const hold = this.#journey.value?.hold;
    const choice = this.#choice;
    // an author's own list stands in for ours
    const listed = !!this.querySelector('dl, [data-facts], [data-fact]');
    // a request form stands where the link would, or below it
    const hasForm = this.#shaped && !!(this.#request.form || model.form);
    const rest = html`<slot class="rest" ?hidden=${this.#shaped && link && words}></slot>`;
    const note = this.#shaped && link ? this.#sentenceOf(link.href) : '';
    return html`<div class="root ${this.#stringsReady ? '' : 'waits'}" data-scheme=${this.#tone}>
      <p class="chrome said" part="status" role="status" lang=${lang} dir=${dir}>${this.#shaped ? statusView({ hold, choice, booked }, t) : nothing}</p>
      ${this.#shaped ? this.#live.questions(model) : nothing}
      ${inText ? rest : html`<slot name="link"></slot>`}
      ${this.#shaped && model.availability ? html`<p class="chrome availability ${hasForm && !link ? 'first' : ''}" lang=${lang} dir=${dir}>${t.availability[model.availability]} <bdi>${model.availabilityNote}</bdi></p>` : nothing}
      ${this.#shaped && link?.note ? html`<p class="subline" part="subline"><bdi>${link.note}</bdi></p>` : nothing}
      ${note ? html`<p class="chrome note" part="note" lang=${lang} dir=${dir}>${note}</p>` : nothing}
      ${this.#shaped ? html`<p class="chrome note" role="status" lang=${lang} dir=${dir}>${notice && t[notice]}</p>` : nothing}
      ${hasForm ? html`${inText ? nothing : rest} ${this.#request.render()}` : nothing}
      ${this.#shaped && !listed ? html`${factsView(model, t, lang, dir)} ${this.#live.rows(model)}` : nothing}
      ${hasForm || inText ? nothing : rest}
      ${this.#shaped && listed ? this.#live.rows(model) : nothing}
      ${session?.render()} ${this.#problems.render()}
    </div>`;
  }
}
