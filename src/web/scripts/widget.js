// The look-up as a box on any site, by one line where the box is to stand:
//   <script src="https://…/widget.js" data-agency="ubnd-p-vinh-thanh" async></script>
// In another language with data-lang="en". It sets and sends no cookie, writes nothing inline, and neither styles the site
// nor is styled by it: docs/embedding.md.

(() => {
  const NAME = 'mot-cua-tra-cuu';
  const script = document.currentScript;
  const home = new URL(script.src).origin;
  // By language; whoever serves this fills it in.
  const WORDS = {};

  const STYLE = `
    :host { all: initial; display: block; max-width: 34rem; color: #1b1f24; background: #fff; border: 1px solid #d5dae0;
      border-top: 4px solid #a4161a; border-radius: 4px; padding: 16px; box-sizing: border-box;
      font: 400 1rem/1.5 "Be Vietnam Pro", system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; text-align: left; }
    :host([hidden]) { display: none; }
    h2 { font-size: 1.25rem; line-height: 1.4; margin: 0 0 8px; }
    h3 { font-size: 1.125rem; line-height: 1.4; margin: 0 0 8px; }
    p, dl, ul, ol, address { margin: 0 0 12px; font-style: normal; }
    ul { padding-left: 20px; }
    dd { margin: 0; font-weight: 600; }
    dt, .hint, .code { color: #4a5560; }
    .hint { display: block; font-size: 0.875rem; }
    label { display: block; font-weight: 600; }
    .row { display: flex; flex-wrap: wrap; gap: 12px; margin: 8px 0 16px; }
    input { flex: 1 1 14em; min-width: 0; min-height: 44px; padding: 6px 10px; font: inherit; color: inherit;
      background: #fff; border: 1px solid #5b6770; border-radius: 4px; box-sizing: border-box; }
    button { min-height: 44px; padding: 6px 16px; font: inherit; font-weight: 600; color: #fff; background: #a4161a;
      border: 2px solid transparent; border-radius: 4px; cursor: pointer; }
    button:hover { background: #7c1013; }
    a, summary { color: #0b5394; text-decoration: underline; text-underline-offset: 0.2em; cursor: pointer; }
    summary { width: fit-content; }
    input:focus, button:focus-visible, a:focus-visible, summary:focus-visible { outline: 3px solid #ffdd00;
      outline-offset: 0; box-shadow: 0 0 0 5px #1b1f24; }
    .answer:not(:empty) { margin: 0 0 16px; padding: 12px 0; border: 1px solid #d5dae0; border-width: 1px 0; }
    .late { color: #c01f2e; }
    .nowrap { white-space: nowrap; }
    .links { list-style: none; padding: 0; }
    ol { display: grid; grid-template-columns: repeat(5, 1fr); padding: 0; list-style: none; }
    li[data-state] { position: relative; padding-top: 26px; text-align: center; font-size: 0.875rem; color: #4a5560; }
    li[data-state]::before { content: ""; position: absolute; z-index: 1; top: 0; left: calc(50% - 9px); width: 18px;
      height: 18px; box-sizing: border-box; border: 2px solid #5b6770; border-radius: 50%; background: #fff; }
    li[data-state]:not(:first-child)::after { content: ""; position: absolute; top: 8px; right: 50%; width: 100%;
      height: 2px; background: #d5dae0; }
    li[data-state=done], li[data-state=current] { color: #1b1f24; }
    li[data-state=done]::before { border-color: #0b5394; background: #0b5394; }
    li[data-state=current]::before { border: 5px solid #0b5394; }
    li[data-state=done]:not(:first-child)::after, li[data-state=current]:not(:first-child)::after { background: #0b5394; }
    li[data-state=current] { font-weight: 600; }
    .heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    [hidden] { display: none !important; }
    details { margin: 0 0 12px; }
    details ul { max-height: 16em; overflow: auto; margin-top: 8px; }
    address > * { display: block; }
    @media print { form { display: none; } }
  `;

  /** An element with attributes and what stands in it; what is null is left out. No text is ever read as HTML. */
  function make(name, attributes, ...inside) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...inside.flat().filter((one) => one !== null && one !== undefined));
    return element;
  }

  const outside = ({ name, url }) => make('a', { href: url, target: '_blank', rel: 'noopener' }, name);
  const telephone = (phone) =>
    make('a', { href: `tel:${phone.replace(/[^\d+]/g, '')}`, class: 'nowrap' }, phone);

  /** Without cookies, and without telling what page the box stands on. */
  function ask(path, signal) {
    const asked = { credentials: 'omit', referrerPolicy: 'no-referrer', signal };
    return fetch(`${home}/api/v1/public/${path}`, asked);
  }

  function agencyLines({ name, address, hours, phone }, { said, vi }) {
    return make(
      'address',
      {},
      make('strong', vi, name),
      address && make('span', vi, address),
      hours && make('span', {}, `${said.hours}: `, make('span', vi, hours)),
      phone && make('span', {}, `${said.phone}: `, telephone(phone)),
    );
  }

  function found({ code, status, late, due, agency, words, dots, lookUpUrl }, box) {
    const { said } = box;
    return [
      make('p', { class: 'code', 'data-code': code, 'data-status': status }, `${said.dossier} ${code}`),
      make('h3', {}, words.status),
      words.due &&
        make(
          'dl',
          {},
          make('dt', {}, words.due.label),
          make('dd', late ? { class: 'late' } : {}, make('time', { datetime: due.at }, words.due.at)),
        ),
      // An older answer, kept on the way, has none of it.
      words.since
        ? make('p', {}, `${words.since.label} `, make('span', { class: 'nowrap' }, words.since.at), '.')
        : null,
      make('p', { class: 'next' }, words.next),
      make(
        'ol',
        { 'aria-label': said.steps },
        words.dots.map(({ label, state }, at) =>
          make(
            'li',
            {
              'data-state': dots[at].state,
              ...(dots[at].state === 'current' ? { 'aria-current': 'step' } : {}),
            },
            label,
            make('span', { class: 'heard' }, `: ${state}`),
          ),
        ),
      ),
      agencyLines(agency, box),
      make('p', {}, outside({ name: said.more, url: lookUpUrl })),
    ];
  }

  function refused(title, detail) {
    return [make('h3', {}, title), make('p', {}, detail)];
  }

  class LookUpBox extends HTMLElement {
    connectedCallback() {
      if (this.shadowRoot) return;
      const shadow = this.attachShadow({ mode: 'open' });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      shadow.adoptedStyleSheets = [sheet];
      this.field = make('input', {
        ...{ id: 'ma', name: 'ma', type: 'text', autocomplete: 'off', autocapitalize: 'characters' },
        ...{ spellcheck: 'false', enterkeyhint: 'search', required: '', 'aria-describedby': 'goi-y' },
      });
      const asked = this.getAttribute('lang');
      this.spoken = Object.hasOwn(WORDS, asked) ? asked : 'vi';
      const said = WORDS[this.spoken];
      this.said = said;
      // Names are Vietnamese in every language.
      this.vi = this.spoken === 'vi' ? {} : { lang: 'vi' };
      const form = make(
        'form',
        { action: `${home}/tra-cuu`, method: 'get' },
        make('label', { for: 'ma' }, said.label),
        make('span', { id: 'goi-y', class: 'hint' }, said.hint),
        make('div', { class: 'row' }, this.field, make('button', {}, said.search)),
      );
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        this.lookUp(this.field.value);
      });
      this.answer = make('div', { class: 'answer', role: 'status' });
      this.beside = make('div', { class: 'beside' });
      shadow.append(
        make(
          'section',
          { 'aria-labelledby': 'ten', lang: this.spoken },
          make('h2', { id: 'ten' }, said.heading),
          form,
          this.answer,
          this.beside,
        ),
      );
      this.tellOfAgency();
    }

    ask(what, signal) {
      return ask(this.spoken === 'vi' ? what : `${what}?lang=${this.spoken}`, signal);
    }

    /** What was typed stays in the field, whatever comes of it. */
    async lookUp(typed) {
      this.asking?.abort();
      const asking = new AbortController();
      this.asking = asking;
      this.say([make('p', {}, this.said.asking)]);
      this.field.removeAttribute('aria-invalid');
      try {
        const answer = await this.ask(`dossiers/${encodeURIComponent(typed)}`, asking.signal);
        const said = await answer.json();
        if (answer.status === 404) this.field.setAttribute('aria-invalid', 'true');
        if (asking.signal.aborted) return;
        if (answer.ok) this.say(found(said, this), said.agency.name);
        else this.say(refused(said.title, said.detail));
      } catch {
        if (asking.signal.aborted) return;
        const { title, detail, instead } = this.said.offline;
        const { text, number } = this.sms ?? {};
        const sms = text ? ` ${instead.replace('#text', text).replace('#number', number)}` : '';
        this.say(refused(title, detail + sms));
      }
    }

    /** `desk`: the agency that was told of; where it is the one of the site, it is not told twice. */
    say(elements, desk) {
      if (this.own) this.own.hidden = this.own.dataset.name === desk;
      this.answer.replaceChildren(...elements.filter((one) => one !== null));
    }

    /** Number for messages, guide, procedures, desk; without them the look-up works all the same. */
    async tellOfAgency() {
      try {
        const answer = await this.ask(`agencies/${encodeURIComponent(this.getAttribute('agency'))}`);
        if (!answer.ok) return;
        const agency = await answer.json();
        const { sms, links, procedures } = agency;
        const { message, procedures: count } = this.said;
        this.sms = sms;
        this.own = agencyLines(agency, this);
        this.own.dataset.name = agency.name;
        const parts = [
          sms &&
            make(
              'p',
              { class: 'sms' },
              message.before,
              make('strong', { class: 'nowrap' }, sms.text),
              message.between,
              make('strong', {}, sms.number),
              message.after,
            ),
          make(
            'ul',
            { class: 'links' },
            links.map((link) => make('li', {}, outside(link))),
          ),
          procedures.length > 0
            ? make(
                'details',
                {},
                make('summary', {}, count.replace('#', procedures.length)),
                make(
                  'ul',
                  this.vi,
                  procedures.map((procedure) => make('li', {}, outside(procedure))),
                ),
              )
            : null,
          this.own,
        ];
        this.beside.replaceChildren(...parts.filter((one) => one !== null));
      } catch {
        // The look-up says so itself, once somebody asks.
      }
    }
  }

  if (!customElements.get(NAME)) customElements.define(NAME, LookUpBox);
  const { agency, lang } = script.dataset;
  if (agency !== undefined) script.after(make(NAME, { agency, ...(lang && { lang }) }));
})();
