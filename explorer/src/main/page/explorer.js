'use strict';
(() => {
  // The engine: the methods of the Java class Explorer, each of which takes texts and returns one.
  const engine = window.planningServices;
  const TEXTS = JSON.parse(document.getElementById('texts').textContent);
  const SAMPLES = JSON.parse(document.getElementById('samples-data').textContent);
  const GIVEN = JSON.parse(document.getElementById('given').textContent);
  const VIEWS = ['voucher', 'whatif', 'deadlines', 'findings', 'rules'];
  const KNOWN_TERMS = ['planning-services', 'planning-services-from-assignment', 'training-vouchers'];
  const INTENT_FIELDS = ['partner', 'role', 'location', 'engagement', 'cloud', 'deliveryCountry', 'division', 'product',
    'plannedStart', 'consultant', 'deliveredDays', 'offsiteDays', 'deliverable'];
  const ARGUMENT_FIELDS = {operator: 'role', 'delivery-country': 'deliveryCountry', 'planned-start': 'plannedStart',
    'delivered-days': 'deliveredDays', 'offsite-days': 'offsiteDays'};
  const DAY = 86400000;
  const MOST_ROWS = 300;
  const $ = id => document.getElementById(id);

  const state = {
    language: 'en', terms: KNOWN_TERMS[0], termsName: '', journal: '', bytes: null, name: '', sample: -1,
    summary: null, voucher: '', day: '', view: 'voucher', rule: '', intent: {}, assumed: [],
    other: KNOWN_TERMS[1], otherName: '', otherFile: null, edits: {}, filter: {customer: '', rule: '', days: ''},
    termsFile: null, events: [], from: 0, to: 0, words: null, titles: new Map()
  };

  // Texts

  const t = (key, ...values) => {
    const text = TEXTS[state.language][key];
    if (text === undefined) throw new Error('no text for ' + key);
    return text.replace(/\{(\d)\}/g, (all, i) => values[i]);
  };
  const word = (kind, code) => TEXTS[state.language][kind + '.' + code] || String(code).replace(/-/g, ' ');
  const action = code => state.words.actions[code] || code;
  const actor = code => state.words.actors[code] || code;
  // An actor with its article, such as "the partner", "Microsoft", "het programma".
  const by = code => {
    const name = actor(code);
    return t('by', /^(the|het) |^Microsoft/.test(name) ? name : t('the', name));
  };
  const status = code => state.words.statuses[code] || code;
  const argument = code => TEXTS[state.language]['field.' + (ARGUMENT_FIELDS[code] || code)] || word('argument', code);

  // Shows control and bidirectional characters, which would change the text around them, by their numbers.
  const shown = text => String(text).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu,
    c => '\\u' + c.codePointAt(0).toString(16).padStart(4, '0'));

  // Makes an element. Texts become text nodes, never markup.
  const el = (name, attributes, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) {
      if (value === undefined || value === null || value === false) continue;
      if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
      else if (key === 'value' || key === 'checked' || key === 'selected') made[key] = value;
      else made.setAttribute(key, value === true ? '' : value);
    }
    add(made, children);
    return made;
  };
  // Days are not broken at their hyphens.
  const DATE = /(\d{4}-\d\d-\d\d)/;
  const unbroken = part => { const made = document.createElement('span'); made.className = 'date'; made.textContent = part; return made; };
  const add = (to, children) => {
    for (const child of children.flat(9)) {
      if (child === null || child === undefined || child === false) continue;
      if (child instanceof Node) to.append(child);
      else if (to.localName === 'option') to.append(shown(child));
      else to.append(...shown(child).split(DATE).map((part, i) => i % 2 ? unbroken(part) : part));
    }
    return to;
  };
  // A message has its values between backticks.
  const message = text => String(text).split('`').map((part, i) => i % 2 ? el('code', {class: part.length <= 24 ? 'short' : null}, part) : part);
  const replace = (id, ...children) => { const at = $(id); at.replaceChildren(); add(at, children); };

  // Days

  const number = day => Math.round(Date.parse(day + 'T00:00:00Z') / DAY);
  const dayOf = count => new Date(count * DAY).toISOString().slice(0, 10);
  // Date reads the 30th of February as a day of March.
  const isSame = text => { const day = new Date(text + 'T00:00:00Z'); return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text); };
  const isDay = text => /^\d{4}-\d\d-\d\d$/.test(text) && isSame(text);
  const date = day => el('time', {class: 'date', datetime: day}, day);
  const range = one => one.always || (!one.from && !one.through) ? t('days.always')
    : !one.from ? t('days.through', one.through) : !one.through ? t('days.from', one.from)
      : one.from === one.through ? one.from : t('days.closed', one.from, one.through);
  const days = list => list.length === 0 ? t('days.never') : list.map(range).join(', ');
  const left = count => count === -1 ? t('left.passedOne') : count < 0 ? t('left.passed', -count) : count === 0 ? t('left.last') : count === 1 ? t('left.one') : t('left.many', count);

  // Asks the engine; a fault becomes an error with the message of the command line.
  const ask = (method, ...values) => {
    const answer = engine[method](...values);
    const parsed = JSON.parse(answer);
    if (parsed && parsed.fault !== undefined) throw new Fault(parsed.fault);
    return parsed;
  };
  class Fault extends Error {}

  const fault = error => {
    if (!(error instanceof Fault)) throw error;
    replace('fault', el('p', {}, error.message),
      el('button', {type: 'button', onclick: () => replace('fault')}, t('fault.dismiss')));
  };

  // Links within the page

  const fragment = change => {
    const s = {...state, ...change};
    const parts = new URLSearchParams();
    if (s.sample >= 0) parts.set('j', SAMPLES[s.sample].name);
    parts.set('p', s.view === 'rules' && s.rule ? 'rules/' + s.rule : s.view);
    if (s.voucher) parts.set('v', s.voucher);
    if (s.day) parts.set('d', s.day);
    if (KNOWN_TERMS.includes(s.terms)) parts.set('t', s.terms);
    parts.set('l', s.language);
    if (s.view === 'whatif') {
      if (KNOWN_TERMS.includes(s.other)) parts.set('o', s.other);
      const edits = Object.entries(s.edits).map(([name, value]) => name + ':' + value).join(';');
      if (edits) parts.set('e', edits);
    }
    return '#' + parts;
  };
  const link = (change, attributes, ...children) => el('a', {href: fragment(change), ...attributes}, ...children);
  const ruleLink = id => link({view: 'rules', rule: id}, {class: 'id'}, id);
  const voucherLink = id => link({view: 'voucher', voucher: id, rule: ''}, {class: 'id'}, id);

  const readFragment = () => {
    const parts = new URLSearchParams(location.hash.slice(1));
    const change = {};
    if (['en', 'nl'].includes(parts.get('l'))) change.language = parts.get('l');
    if (KNOWN_TERMS.includes(parts.get('t'))) change.terms = parts.get('t');
    if (KNOWN_TERMS.includes(parts.get('o'))) change.other = parts.get('o');
    const sample = SAMPLES.findIndex(one => one.name === parts.get('j'));
    if (sample >= 0) change.sample = sample;
    const [view, rule] = (parts.get('p') || '').split('/');
    if (VIEWS.includes(view)) { change.view = view; change.rule = rule || ''; }
    if (parts.get('v')) change.voucher = parts.get('v');
    if (isDay(parts.get('d') || '')) change.day = parts.get('d');
    if (parts.has('e')) {
      change.edits = {};
      for (const one of parts.get('e').split(';')) {
        const at = one.indexOf(':');
        if (at > 0) change.edits[one.slice(0, at)] = one.slice(at + 1);
      }
    }
    return change;
  };

  // Opening

  const latin1 = bytes => {
    let text = '';
    for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
    return text;
  };
  const bytesOf = text => new TextEncoder().encode(text);

  // Opens a journal with terms. If either cannot be read, the open journal and its terms stay.
  const open = change => {
    const next = {...state, ...change};
    const summary = ask('openBytes', next.name, latin1(next.bytes), next.termsName, next.terms);
    Object.assign(state, change, {summary});
    replace('fault');
    state.events = [...new Set([...summary.findings.map(one => one.on), ...summary.vouchers.flatMap(one => [one.createdOn, one.lastStepOn])])]
      .filter(Boolean).sort();
    const first = summary.firstDay || '2020-01-01';
    const last = summary.lastDay || '2021-12-31';
    state.from = number(first) - 31;
    state.to = Math.max(number(last) + 400, number('2022-06-30'));
    if (!summary.vouchers.some(one => one.voucher === state.voucher)) {
      const worth = summary.vouchers.find(one => one.findings > 0 && one.standing !== 'SETTLED') || summary.vouchers[0];
      state.voucher = worth ? worth.voucher : '';
    }
    if (!state.day) {
      const chosen = summary.vouchers.find(one => one.voucher === state.voucher);
      state.day = chosen ? chosen.lastStepOn : last;
    }
    state.titles = new Map();
  };
  const openSample = index => open({
    sample: index, bytes: bytesOf(SAMPLES[index].journal), journal: SAMPLES[index].journal, name: SAMPLES[index].name,
    voucher: SAMPLES[index].voucher, day: SAMPLES[index].day, intent: {}, assumed: []
  });
  const openFile = async file => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    try {
      if (isTerms(file.name, bytes)) {
        ask('termsBytes', file.name, latin1(bytes));
        const text = engine.termsBytes(file.name, latin1(bytes));
        if (state.view === 'whatif') {
          Object.assign(state, {other: text, otherName: file.name, otherFile: {name: file.name, text}, edits: {}});
        } else {
          open({terms: text, termsName: file.name, termsFile: {name: file.name, text}});
        }
      } else {
        open({sample: -1, bytes, journal: new TextDecoder().decode(bytes), name: file.name, voucher: '', day: '', intent: {}, assumed: []});
      }
      replace('fault');
      history.replaceState(null, '', fragment({}));
      renderAll();
      $('main').focus();
    } catch (error) { fault(error); }
  };
  // A terms file is one JSON object, often over several lines; each line of a journal is an object of its own.
  const isTerms = (name, bytes) => {
    if (/\.jsonl$/i.test(name)) return false;
    if (/\.json$/i.test(name)) return true;
    const text = new TextDecoder().decode(bytes.subarray(0, 1 << 20)).replace(/^\uFEFF/, '').trimStart();
    const line = text.split('\n', 1)[0];
    try { return 'program' in JSON.parse(line); } catch { return /^\{\s*("program"|"validityFrom"|"rules"|$)/.test(text.split('\n').slice(0, 2).join('\n')); }
  };

  // The frame: everything but the view

  const renderTexts = () => {
    document.documentElement.lang = state.language;
    document.title = t('title');
    for (const one of document.querySelectorAll('[data-t]')) one.textContent = t(one.dataset.t);
    for (const one of document.querySelectorAll('[data-t-label]')) one.setAttribute('aria-label', t(one.getAttribute('data-t-label')));
    for (const one of document.querySelectorAll('[name=language]')) one.checked = one.value === state.language;
    state.words = ask('words', state.language);
  };
  const option = (value, text, chosen) => el('option', {value, selected: value === chosen}, text);
  const termsOptions = (chosen, file) => [
    ...KNOWN_TERMS.map(one => option(one, t('terms.' + one), chosen)),
    file ? option(file.text, file.name, chosen) : null];
  const renderFrame = () => {
    replace('terms', termsOptions(state.terms, state.termsFile));
    replace('samples', state.sample < 0 ? option('', t('files.none'), '') : null,
      SAMPLES.map((one, i) => option(String(i), t('sample.' + one.name), String(state.sample))));
    replace('journal-name', state.name);
    renderViews();
    renderVouchers();
  };
  const renderViews = () => replace('views', VIEWS.map(view =>
    el('li', {}, link({view, rule: ''}, {'aria-current': view === state.view ? 'page' : null}, t('view.' + view)))));
  const renderVouchers = () => {
    const wanted = $('find').value.trim().toLowerCase();
    const found = state.summary.vouchers.filter(one => !wanted || (one.voucher + ' ' + (one.customer || '') + ' ' + one.offering).toLowerCase().includes(wanted));
    replace('vouchers', found.slice(0, MOST_ROWS).map(one => el('li', {}, link(
      {view: state.view === 'whatif' ? 'whatif' : 'voucher', voucher: one.voucher, rule: ''},
      {'aria-current': one.voucher === state.voucher ? 'true' : null},
      el('b', {class: 'id'}, one.voucher),
      one.findings ? el('span', {class: 'badge', 'data-state': 'closed'}, t(one.findings === 1 ? 'finding.one' : 'finding.many', one.findings)) : el('span'),
      el('small', {}, one.offering, ' · ', status(one.status), one.customer ? ' · ' : '', one.customer)))));
    replace('vouchers-more', found.length > MOST_ROWS ? t('vouchers.more', found.length - MOST_ROWS)
      : found.length === 0 ? t(wanted ? 'vouchers.none' : 'vouchers.empty') : '');
  };
  const renderDay = () => {
    const slider = $('slider');
    const at = number(state.day);
    state.from = Math.min(state.from, at);
    state.to = Math.max(state.to, at);
    slider.min = state.from;
    slider.max = state.to;
    slider.value = at;
    slider.setAttribute('aria-valuetext', state.day);
    if ($('date').value !== state.day) $('date').value = state.day;
    replace('first-day', dayOf(state.from));
    replace('last-day', dayOf(state.to));
  };

  // Parts of views

  // A part that is wider than the screen scrolls by itself; then the tab key reaches it.
  const sizes = new ResizeObserver(entries => {
    for (const {target} of entries) {
      const isWide = target.scrollWidth > target.clientWidth;
      for (const [name, value] of [['tabindex', '0'], ['role', 'group'], ['aria-label', target.dataset.label]]) {
        if (isWide) target.setAttribute(name, value); else target.removeAttribute(name);
      }
    }
  });
  const region = (kind, label, ...children) => {
    const made = el('div', {class: kind, 'data-label': label}, ...children);
    sizes.observe(made);
    return made;
  };
  const badge = one => el('span', {class: 'badge', 'data-state': one}, {open: '● ', undecided: '◐ ', closed: '✕ '}[one] || '', t('state.' + one));
  const pair = (name, ...value) => el('div', {class: 'pair'}, el('span', {}, name), el('div', {}, ...value));
  const table = (caption, heads, rows, empty, isShown) => rows.length === 0 && empty ? el('p', {class: 'note'}, empty)
    : region('scroll', caption, el('table', {},
      el('caption', {class: isShown ? null : 'quiet'}, caption),
      el('thead', {}, el('tr', {}, heads.map(one => el('th', {scope: 'col'}, one)))),
      el('tbody', {}, rows.map(cells => el('tr', {}, cells.map((cell, i) => i === 0 ? el('th', {scope: 'row'}, cell) : el('td', {}, cell)))))));
  const section = (title, ...children) => el('section', {}, el('h3', {}, title), ...children);
  const source = one => {
    const isLink = /^https?:\/\//i.test(one.address);
    return el('li', {}, isLink ? el('a', {href: one.address, rel: 'noreferrer noopener', target: '_blank'}, one.document) : one.document + ' (' + one.address + ')',
      ', ', one.date, one.secondHand ? ', ' + t('secondHand') : '');
  };
  const sources = list => el('details', {}, el('summary', {}, t('sources', list.length)), el('ul', {class: 'sources'}, list.map(source)));
  const ways = remedy => remedy && [el('p', {class: 'sub'}, t('ways', remedy.on)),
    el('ul', {class: 'ways'}, remedy.actions.map(one => el('li', {}, message(one.message))))];
  const reason = one => el('li', {class: 'reason'},
    el('p', {}, ruleLink(one.rule), ' ', message(one.message)),
    el('p', {class: 'sub'}, t('reason.days', days(one.days))),
    one.remedy ? ways(one.remedy) : el('p', {class: 'sub'}, t('ways.none')),
    sources(one.sources));
  const undecided = one => el('li', {class: 'reason'},
    el('p', {}, ruleLink(one.rule), ' ', message(one.message)),
    el('p', {class: 'sub'}, t('undecided.supply', word('fact', one.missing))));
  const questions = list => {
    const by = new Map();
    for (const one of list) by.set(one.argument, [...(by.get(one.argument) || []), one.rule]);
    return [...by].map(([name, rules]) => el('li', {class: 'reason'}, el('p', {},
      el('button', {type: 'button', 'data-ask': ARGUMENT_FIELDS[name] || name, onclick: () => focusField(ARGUMENT_FIELDS[name] || name)}, t('question', argument(name))),
      ' ', t('question.rules'), ' ', rules.map((id, i) => [i ? ', ' : '', ruleLink(id)]))));
  };
  const focusField = name => {
    const box = $('intent-box');
    const field = $('intent-' + name);
    if (!box || !field) return;
    box.open = true;
    field.focus();
    field.scrollIntoView({block: 'center'});
  };
  const card = (step, differs) => el('article', {class: 'card', 'data-state': step.answer, 'data-action': step.action, 'data-differs': differs},
    el('header', {}, el('h4', {}, action(step.action)), badge(step.answer),
      el('span', {}, by(step.actor), step.partner ? ': ' : '', step.partner ? el('code', {}, step.partner) : null),
      differs ? el('span', {class: 'differs'}, t('whatif.differs')) : null),
    pair(t(step.undecided.length + step.questions.length ? 'step.notRefused' : 'step.possible'), days(step.days)),
    step.deadlines.map(one => pair(t('step.deadline'), date(one.lastDay), ' · ', left(one.daysLeft), ' · ', ruleLink(one.rule))),
    step.violations.length + step.undecided.length + step.questions.length
      ? el('ul', {}, step.violations.map(reason), step.undecided.map(undecided), questions(step.questions)) : null,
    step.remedy && step.violations.length > 1 ? el('div', {class: 'reason'}, el('p', {}, t('ways.all')), ways(step.remedy)) : null);
  const ORDER = {open: 0, undecided: 1, closed: 2};
  const sorted = steps => steps.slice().sort((a, b) => ORDER[a.answer] - ORDER[b.answer]);

  const picture = (svg, label) => {
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
    const root = parsed.documentElement;
    if (root.localName !== 'svg') throw new Error('no picture');
    return region('picture', label, document.importNode(root, true));
  };

  // The fields of the record on a line of the journal
  const record = line => {
    const text = state.journal.split('\n')[line - 1] || '';
    try {
      const {type, on, voucher, ...rest} = JSON.parse(text);
      return Object.entries(rest).map(([name, value]) => [el('span', {class: 'note'}, (TEXTS[state.language]['field.' + name] || name) + ' '), el('code', {}, Array.isArray(value) ? value.join(', ') : value), ' ']);
    } catch { return []; }
  };

  // The view of a voucher

  const intentText = () => {
    const filled = Object.entries(state.intent).filter(([, value]) => value !== '' && value !== false);
    return filled.length ? JSON.stringify(Object.fromEntries(filled.map(([name, value]) => [name, String(value)]))) : '';
  };
  const assumedText = () => state.assumed.map(one => JSON.stringify(one)).join('\n');

  const voucherHead = found => el('section', {class: 'head', 'aria-labelledby': 'voucher-head'},
    el('h2', {id: 'voucher-head'}, t('voucher'), ' ', el('span', {class: 'id'}, found.voucher)),
    el('dl', {class: 'facts'},
      [['status', status(found.status)], ['standing', word('standing', found.standing)], ['validity', word('validity', found.validity)],
        ['offering', found.offering], ['serviceLevel', t('level', found.serviceLevel)], ['enrollment', found.enrollment],
        ['holder', found.holder]]
        .filter(([, value]) => value).map(([name, value]) => el('div', {}, el('dt', {}, t('fact.' + name)), el('dd', {}, value)))));

  const renderVoucher = () => {
    if (!state.voucher) { replace('view', el('p', {}, t('vouchers.empty'))); say(''); return; }
    const known = ask('voucher', state.voucher, state.day, state.language);
    if (!known.voucher) {
      replace('view', el('section', {}, el('h2', {}, t('voucher'), ' ', el('span', {class: 'id'}, state.voucher)),
        el('p', {}, t('voucher.notYet', state.day), ' ',
          el('button', {type: 'button', onclick: () => go({day: known.history[0].on})}, t('voucher.goThere', known.history[0].on)))), historySection(known));
      say(t('voucher.notYet', state.day));
      return;
    }
    const view = $('view');
    const of = ['voucher', state.voucher, state.language, known.voucher.holder].join(' ');
    const isSame = view.dataset.of === of && $('steps-at');
    if (!isSame) {
      view.dataset.of = of;
      replace('view', el('div', {id: 'head-at'}),
        section(t('steps.head'), el('p', {class: 'note', id: 'legend'}, t('steps.note')), el('div', {id: 'steps-at'}), el('div', {id: 'intent-at'})),
        el('section', {id: 'timeline-at'}), el('section', {id: 'diagram-at'}), el('section', {id: 'deadlines-at'}), el('section', {id: 'history-at'}));
      replace('intent-at', intentForm(known.voucher), assumedForm());
    }
    replace('head-at', voucherHead(known.voucher));
    renderSteps();
    // While the slider moves, the pictures wait until it rests.
    const rest = () => {
      if (state.view !== 'voucher' || view.dataset.of !== of) return;
      renderPictures();
      replace('deadlines-at', el('h3', {}, t('deadlines.of')), table(t('deadlines.of'),
        [t('col.lastDay'), t('col.left'), t('col.rule'), t('col.derivation')],
        known.voucher.deadlines.map(one => [date(one.lastDay), el('span', {class: 'date'}, left(one.daysLeft)), [ruleLink(one.rule), ' ', message(one.title)], message(one.derivation.message)]),
        t('deadlines.none')));
      replace('history-at', ...historySection(known).childNodes);
    };
    clearTimeout(resting);
    if (document.activeElement === $('slider') && isSame) resting = setTimeout(rest, 80); else rest();
  };
  let resting = 0;
  const picturesSoon = () => { clearTimeout(resting); resting = setTimeout(renderPictures, 150); };
  const renderSteps = () => {
    try {
      const answer = ask('next', state.voucher, state.day, intentText(), assumedText(), state.language);
      replace('steps-at', answer.steps.length ? el('div', {class: 'cards'}, sorted(answer.steps).map(one => card(one))) : el('p', {}, t('steps.none')));
      const count = name => answer.steps.filter(one => one.answer === name).length;
      say(t('status', state.day, count('open'), count('undecided'), count('closed')));
      replaceIntentFault('');
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      replaceIntentFault(error.message);
    }
  };
  const replaceIntentFault = text => { if ($('intent-fault')) replace('intent-fault', text); };
  const renderPictures = () => {
    if (!$('timeline-at')) return;
    const isFaulty = $('intent-fault') && $('intent-fault').textContent;
    const timeline = ask('timeline', state.voucher, state.day, isFaulty ? '' : intentText(), isFaulty ? '' : assumedText(), state.language);
    const isOpen = id => $(id) && $(id).open;
    const openTables = {timeline: isOpen('timeline-table'), diagram: isOpen('diagram-table')};
    replace('timeline-at', el('h3', {}, t('timeline.head')), picture(timeline.svg, t('timeline.head')),
      el('details', {id: 'timeline-table'}, el('summary', {}, t('asTable')),
        table(t('timeline.steps'), [t('col.number'), t('col.day'), t('col.step'), t('col.line')],
          timeline.steps.map(one => [one.number, date(one.on), action(one.action), one.line]), '', true),
        table(t('timeline.windows'), [t('col.step'), t('col.state'), t('col.days')],
          timeline.windows.map(one => [action(one.action), badge(one.state), days(one.days)]), t('steps.none'), true),
        table(t('timeline.lastDays'), [t('col.rule'), t('col.lastDay'), t('col.state'), t('col.derivation')],
          timeline.lastDays.map(one => [[ruleLink(one.rule), ' ', message(one.title)], date(one.day), t('lastDay.' + one.state), message(one.derivation)]), t('deadlines.none'), true)));
    const diagram = ask('diagram', state.voucher, state.day, state.language);
    replace('diagram-at', el('h3', {}, t('diagram.head')), picture(diagram.svg, t('diagram.head')),
      el('details', {id: 'diagram-table'}, el('summary', {}, t('asTable')), table(t('diagram.head'),
        [t('col.step'), t('col.from'), t('col.to'), t('col.actor'), t('col.taken'), t('col.canFollow')],
        diagram.edges.map(one => [action(one.action), one.from ? status(one.from) : t('diagram.start'), status(one.to), actor(one.actor),
          one.taken.join(', '), one.canFollow ? t('yes') : '']))));
    for (const [name, isOpened] of Object.entries(openTables)) if (isOpened) $(name + '-table').open = true;
  };
  const historySection = known => {
    const found = one => [(one.violations || []).map(each => el('p', {}, ruleLink(each.rule), ' ', message(each.message))),
      (one.undecided || []).map(each => el('p', {}, ruleLink(each.rule), ' ', message(each.message)))];
    const row = (one, isApplied) => [one.on ? el('button', {type: 'button', 'aria-label': t('history.go', one.on), onclick: () => go({day: one.on})}, one.on) : '',
      [one.action ? action(one.action) : '', one.on > state.day ? [' ', el('span', {class: 'note'}, t('history.later'))] : null, isApplied ? null : [' ', el('mark', {}, t('history.notApplied'))]],
      record(one.line), found(one), one.line];
    return el('section', {}, el('h3', {}, t('history.head')), table(t('history.head'),
      [t('col.day'), t('col.step'), t('col.record'), t('col.finding'), t('col.line')],
      [...known.history.map(one => row(one, true)), ...known.notApplied.map(one => row(one, false))]));
  };

  // Forms

  const field = (id, label, control) => { control.id = id; return el('label', {class: 'stack', for: id}, el('span', {}, label), control); };
  const select = (options, chosen, none) => el('select', {}, option('', none || t('form.open'), chosen || ''), options.map(one => option(one, one, chosen)));
  const partnersKnown = () => [...new Set([...state.summary.partners.map(one => one.partner), ...state.assumed.filter(one => one.type === 'partner').map(one => one.partner)])];
  const intentForm = found => {
    const acting = () => state.intent.partner || found.holder;
    const partner = () => state.summary.partners.find(one => one.partner === acting());
    const offered = state.summary.engagements.filter(one => one.offering === found.offering).map(one => one.engagement);
    const others = state.summary.engagements.filter(one => one.offering !== found.offering).map(one => one.engagement);
    const control = name => {
      const value = state.intent[name] || '';
      switch (name) {
        case 'partner': return select(partnersKnown(), value, found.holder ? t('form.holder', found.holder) : undefined);
        case 'role': return select(state.summary.roles, value);
        case 'location': return select(partner() ? partner().locations.map(one => one.location) : [], value);
        case 'engagement': return select([...offered, ...others], value);
        case 'consultant': return select(partner() ? partner().consultants : [], value);
        case 'cloud': return el('input', {type: 'checkbox', checked: value === 'true'});
        case 'plannedStart': return el('input', {type: 'date', value});
        case 'deliveredDays': case 'offsiteDays': return el('input', {type: 'number', min: 0, inputmode: 'numeric', value});
        case 'deliveryCountry': return el('input', {type: 'text', size: 4, maxlength: 2, autocomplete: 'off', autocapitalize: 'characters', value});
        default: return el('input', {type: 'text', autocomplete: 'off', value});
      }
    };
    const changed = event => {
      const name = event.target.id.replace('intent-', '');
      if (!INTENT_FIELDS.includes(name)) return;
      state.intent[name] = event.target.type === 'checkbox' ? (event.target.checked ? 'true' : '') : name === 'deliveryCountry' ? event.target.value.toUpperCase() : event.target.value;
      if (name === 'partner') {
        delete state.intent.location;
        delete state.intent.consultant;
        const fresh = intentForm(found);
        $('intent-box').replaceWith(fresh);
        $('intent-partner').focus();
      }
      renderSteps();
      picturesSoon();
    };
    const isUsed = Boolean(intentText()) || ($('intent-box') && $('intent-box').open);
    return el('details', {class: 'box', id: 'intent-box', open: isUsed, oninput: changed},
      el('summary', {}, t('intent.head')),
      el('p', {class: 'note'}, t('intent.note')),
      el('div', {class: 'form'}, INTENT_FIELDS.map(name => field('intent-' + name, t('field.' + name), control(name)))),
      el('p', {id: 'intent-fault', role: 'alert'}),
      el('div', {class: 'row'}, el('button', {type: 'button', onclick: () => {
        state.intent = {};
        $('intent-box').open = true;
        $('intent-box').replaceWith(intentForm(found));
        renderSteps();
        picturesSoon();
        $('intent-partner').focus();
      }}, t('intent.clear'))));
  };
  const ASSUMED = {
    'competency': ['competency', 'level', 'from'], 'location': ['location', 'country'], 'consultant': ['consultant', 'competencies'],
    'exam-passed': ['consultant', 'competency', 'on'], 'compliance-training': ['on'], 'partner-enrolled': ['offering', 'on'],
    'payment-tool-registered': ['offering', 'on'], 'agreement-signed': ['on'], 'profile-published': ['on'], 'partner': []
  };
  const assumedForm = () => {
    const kind = el('select', {}, Object.keys(ASSUMED).map(one => option(one, t('assume.' + one), 'competency')));
    const fields = el('div', {class: 'form', id: 'assume-fields'});
    const control = name => {
      switch (name) {
        case 'partner': return el('input', {type: 'text', autocomplete: 'off', value: state.intent.partner || partnersKnown()[0] || ''});
        case 'competency': return select(state.summary.competencies, '');
        case 'level': return el('select', {}, ['silver', 'gold'].map(one => option(one, one, 'silver')));
        case 'offering': return select([...new Set(state.summary.engagements.map(one => one.offering))], '');
        case 'from': case 'on': return el('input', {type: 'date', value: state.day});
        default: return el('input', {type: 'text', autocomplete: 'off'});
      }
    };
    const draw = () => { fields.replaceChildren(); add(fields, ['partner', ...ASSUMED[kind.value]].map(name => field('assume-' + name, t('field.' + name), control(name)))); };
    kind.addEventListener('change', draw);
    draw();
    const refresh = focus => {
      const voucher = ask('voucher', state.voucher, state.day, state.language).voucher;
      replace('intent-at', voucher ? intentForm(voucher) : null, assumedForm());
      $('assume-box').open = true;
      $(focus).focus();
      renderSteps();
      picturesSoon();
    };
    const addRecord = () => {
      const one = {type: kind.value};
      for (const name of ['partner', ...ASSUMED[kind.value]]) {
        const value = $('assume-' + name).value.trim();
        one[name] = name === 'competencies' ? value.split(/[\s,]+/).filter(Boolean) : value;
      }
      state.assumed.push(one);
      try {
        ask('next', state.voucher, state.day, '', assumedText(), state.language);
        refresh('assume-kind');
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        state.assumed.pop();
        replace('assume-fault', error.message);
      }
    };
    return el('details', {class: 'box', id: 'assume-box', open: state.assumed.length > 0},
      el('summary', {}, t('assume.head')),
      el('p', {class: 'note'}, t('assume.note')),
      el('ul', {class: 'list'}, state.assumed.map((one, i) => el('li', {}, el('code', {}, JSON.stringify(one)),
        el('button', {type: 'button', onclick: () => { state.assumed.splice(i, 1); refresh('assume-kind'); }}, t('assume.remove'))))),
      el('div', {class: 'form'}, field('assume-kind', t('assume.kind'), kind)),
      fields,
      el('p', {id: 'assume-fault', role: 'alert'}),
      el('div', {class: 'row'}, el('button', {type: 'button', onclick: addRecord}, t('assume.add'))));
  };

  // What if

  const EDITABLE = ['validityFrom', 'validityDays', 'lastCreationDay', 'lastRedemptionDay', 'paymentRequestWindowDays', 'paymentDueDays',
    'maxDeliveryDays', 'maxOffsiteDays', 'exclusiveServiceLevel', 'extendedIfValidOn', 'firstDayWithoutCloud', 'firstDayWithoutConversion',
    'firstDayWithoutAccrual', 'poolsEmptiedOn', 'firstRemoteDay', 'lastRemoteDay'];
  const plain = one => one !== null && typeof one === 'object' && 'value' in one && 'basis' in one ? one.value : one;
  const otherTerms = () => {
    const base = ask('terms', state.otherName, state.other);
    for (const [name, value] of Object.entries(state.edits)) {
      if (!EDITABLE.includes(name) || value === '') continue;
      if (name === 'validityFrom') base[name] = value;
      else base[name] = {...base[name], value: typeof base[name].value === 'number' && /^\d+$/.test(value) ? Number(value) : value};
    }
    return base;
  };
  const inWords = value => {
    if (['creation', 'assignment'].includes(value)) return [t('validityFrom.' + value)];
    if (value === undefined) return [t('none')];
    const one = plain(value);
    if (Array.isArray(one)) return one.length ? one.map(each => typeof each === 'object' ? inWords(each).join(', ') : String(each)) : [t('none')];
    if (one !== null && typeof one === 'object') {
      const parts = Object.entries(one).map(([name, each]) => name + ': ' + inWords(each).join(', '));
      return parts.length ? parts : [t('days.always')];
    }
    return [String(one)];
  };
  const onlyIn = (ours, theirs) => {
    const mine = inWords(ours);
    const others = inWords(theirs);
    const only = mine.filter(one => !others.includes(one));
    return only.length ? el('ul', {class: 'list'}, only.map(one => el('li', {}, one))) : '–';
  };
  const renderWhatIf = () => {
    delete $('view').dataset.of;
    const base = ask('terms', state.otherName, state.other);
    const control = name => {
      const value = state.edits[name] !== undefined ? state.edits[name] : String(plain(base[name]));
      if (name === 'validityFrom') return el('select', {}, ['creation', 'assignment'].map(one => option(one, t('validityFrom.' + one), value)));
      return typeof plain(base[name]) === 'number' ? el('input', {type: 'number', min: 0, value}) : el('input', {type: 'date', value});
    };
    const changed = event => {
      const name = event.target.id.replace('edit-', '');
      if (!EDITABLE.includes(name)) return;
      const value = event.target.value;
      if (value === String(plain(base[name])) || value === '') delete state.edits[name]; else state.edits[name] = value;
      history.replaceState(null, '', fragment({}));
      renderComparison();
    };
    replace('view', el('section', {'aria-labelledby': 'whatif-head'}, el('h2', {id: 'whatif-head'}, t('whatif.head')),
      el('p', {class: 'note'}, t('whatif.note')),
      el('div', {class: 'form'}, field('other', t('whatif.with'), el('select', {onchange: event => {
        Object.assign(state, {other: event.target.value, otherName: state.otherFile && event.target.value === state.otherFile.text ? state.otherFile.name : '', edits: {}});
        history.replaceState(null, '', fragment({}));
        renderWhatIf();
        $('other').focus();
      }}, termsOptions(state.other, state.otherFile)))),
      el('details', {class: 'box', open: Object.keys(state.edits).length > 0, oninput: changed}, el('summary', {}, t('whatif.edit')),
        el('div', {class: 'form'}, EDITABLE.filter(name => base[name] !== undefined && typeof plain(base[name]) !== 'object').map(name => field('edit-' + name, t('term.' + name), control(name)))))),
    el('div', {id: 'comparison'}));
    renderComparison();
  };
  const renderComparison = () => {
    try {
      const text = Object.keys(state.edits).length === 0 ? state.other : JSON.stringify(otherTerms());
      const name = state.otherName || t('whatif.other');
      const audits = ask('compare', state.day, name, text);
      const parts = [section(t('whatif.values'), table(t('whatif.values'), [t('col.value'), t('whatif.ours'), t('whatif.theirs')],
        audits.values.map(one => [TEXTS[state.language]['term.' + one] || one, onlyIn(audits.ours[one], audits.theirs[one]), onlyIn(audits.theirs[one], audits.ours[one])]), t('whatif.same')))];
      let said = t('whatif.status', audits.values.length, audits.changedVouchers, audits.changedFindings);
      if (state.voucher) {
        try {
          const next = ask('compareNext', state.voucher, state.day, intentText(), assumedText(), name, text, state.language);
          const column = (head, one) => el('div', {}, el('h4', {}, head), el('p', {class: 'note'}, status(one.status), ', ', word('standing', one.standing)),
            el('div', {class: 'cards'}, one.steps.map(step => card(step, next.differing.includes(step.action)))));
          said = t('whatif.statusVoucher', next.differing.length, state.voucher) + ' ' + said;
          parts.push(section(t('whatif.answers', state.voucher, state.day), next.differing.length === 0 ? el('p', {class: 'note'}, t('whatif.noAnswer')) : null,
            el('div', {class: 'two'}, column(t('whatif.ours'), next.ours), column(t('whatif.theirs'), next.theirs))));
        } catch (error) {
          if (!(error instanceof Fault)) throw error;
          const isCreated = ask('voucher', state.voucher, state.day, state.language).voucher !== undefined;
          parts.push(section(t('whatif.answers', state.voucher, state.day), el('p', {}, isCreated ? error.message : t('voucher.notYet', state.day))));
        }
      }
      const stood = one => one ? [status(one.status), ', ', word('standing', one.standing),
        ['lastValidDay', 'redeemBy', 'paymentRequestBy', 'payBy'].filter(name => one[name]).map(name => el('div', {class: 'note'}, t('last.' + name), ' ', one[name])),
        one.missed.length ? el('div', {class: 'note'}, t('missed'), ' ', one.missed.join(', ')) : null] : t('none');
      parts.push(section(t('whatif.journal', state.day),
        table(t('whatif.vouchers', audits.changedVouchers), [t('col.voucher'), t('whatif.ours'), t('whatif.theirs')],
          audits.vouchers.map(one => [voucherLink(one.voucher), stood(one.before), stood(one.after)]), t('whatif.noVoucher'), true),
        table(t('whatif.findings', audits.changedFindings), [t('col.line'), t('col.change'), t('col.voucher'), t('whatif.ours'), t('whatif.theirs')],
          audits.findings.map(one => [one.line, t('change.' + one.kind), one.vouchers.map((id, i) => [i ? ', ' : '', voucherLink(id)]),
            one.before.map((id, i) => [i ? ', ' : '', ruleLink(id)]), one.after.map((id, i) => [i ? ', ' : '', ruleLink(id)])]), t('whatif.noFinding'), true)));
      replace('comparison', el('div', {class: 'cards'}, parts));
      say(said);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      replace('comparison', el('p', {role: 'alert'}, error.message));
    }
  };

  // Deadlines

  const renderDeadlines = () => {
    delete $('view').dataset.of;
    const all = ask('deadlines', state.day, state.language);
    const titles = new Map(all.rules.map(one => [one.rule, one.title]));
    const filter = state.filter;
    const customers = [...new Set(all.deadlines.map(one => one.customer).filter(Boolean))].sort();
    const choose = (name, control) => field('filter-' + name, t('filter.' + name), control);
    const draw = () => {
      const within = filter.days === '' ? Infinity : Number(filter.days);
      const found = all.deadlines.filter(one => (!filter.customer || one.customer === filter.customer) && (!filter.rule || one.rule === filter.rule)
        && (filter.days === '' || (filter.days === '-1' ? one.daysLeft < 0 : one.daysLeft >= 0 && one.daysLeft <= within)));
      replace('deadline-list', table(t('deadlines.head', state.day), [t('col.lastDay'), t('col.left'), t('col.voucher'), t('col.customer'), t('col.rule'), t('col.derivation')],
        found.slice(0, MOST_ROWS).map(one => [date(one.lastDay), el('span', {class: 'date'}, left(one.daysLeft)), voucherLink(one.voucher), one.customer || '', [ruleLink(one.rule), ' ', message(titles.get(one.rule))], message(one.derivation)]), t('deadlines.noneOpen')),
      found.length > MOST_ROWS ? el('p', {class: 'note'}, t('vouchers.more', found.length - MOST_ROWS)) : null,
      el('div', {class: 'row'}, el('button', {type: 'button', id: 'ics', onclick: () => download(found)}, t('deadlines.calendar', found.length))));
      say(t('deadlines.status', found.length, state.day));
    };
    replace('view', el('section', {'aria-labelledby': 'deadlines-head'}, el('h2', {id: 'deadlines-head'}, t('deadlines.head', state.day)),
      el('p', {class: 'note'}, t('deadlines.note')),
      el('div', {class: 'form', oninput: event => { filter[event.target.id.replace('filter-', '')] = event.target.value; draw(); }},
        choose('customer', select(customers, filter.customer, t('filter.all'))),
        choose('rule', select([...titles.keys()], filter.rule, t('filter.all'))),
        choose('days', el('select', {}, ['', '7', '30', '90', '-1'].map(one => option(one, t('filter.days.' + (one || 'all')), filter.days))))),
      el('div', {id: 'deadline-list'})));
    draw();
  };
  const download = found => {
    const chosen = found.length ? Object.fromEntries(found.map(one => [one.rule + ' ' + one.voucher, 'true'])) : {none: 'true'};
    const text = ask('calendar', state.day, JSON.stringify(chosen), state.language).ics;
    const address = URL.createObjectURL(new Blob([text], {type: 'text/calendar'}));
    el('a', {href: address, download: 'deadlines-' + state.day + '.ics'}).click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  };

  // Findings

  const renderFindings = () => {
    delete $('view').dataset.of;
    const all = ask('findings', state.day, state.language).findings;
    const by = new Map();
    for (const one of all) {
      for (const each of [...one.violations, ...one.undecided]) {
        if (!by.has(each.rule)) by.set(each.rule, {title: each.title, rows: []});
        by.get(each.rule).rows.push({...one, message: each.message, isUndecided: each.missing !== undefined});
      }
    }
    replace('view', el('section', {'aria-labelledby': 'findings-head'}, el('h2', {id: 'findings-head'}, t('findings.head', state.day)),
      el('p', {class: 'note'}, t('findings.note'))),
    by.size === 0 ? el('p', {}, t('findings.none')) : null,
    [...by].map(([id, one]) => el('section', {}, el('h3', {}, ruleLink(id), ' ', message(one.title)),
      table(t('findings.of', id), [t('col.line'), t('col.day'), t('col.voucher'), t('col.finding')],
        one.rows.slice(0, MOST_ROWS).map(row => [row.line, row.on ? date(row.on) : '', row.vouchers.map((v, i) => [i ? ', ' : '', voucherLink(v)]),
          [row.isUndecided ? [badge('undecided'), ' '] : null, message(row.message)]])))));
    say(t('findings.status', all.length, state.day));
  };

  // Rules

  const renderRules = () => {
    delete $('view').dataset.of;
    if (state.rule) { renderRule(); return; }
    const all = ask('rules', state.language).rules;
    const found = new Map();
    for (const one of state.summary.findings) for (const id of [...one.rules, ...one.unverifiable]) found.set(id, (found.get(id) || 0) + 1);
    const list = kind => el('ul', {class: 'rules'}, all.filter(one => one.kind === kind).map(one => el('li', {}, ruleLink(one.rule), ' ', message(one.title),
      found.has(one.rule) ? [' ', el('span', {class: 'badge', 'data-state': 'closed'}, t(found.get(one.rule) === 1 ? 'finding.one' : 'finding.many', found.get(one.rule)))] : null)));
    replace('view', el('section', {}, el('h2', {}, t('rules.head')), el('p', {class: 'note'}, t('rules.note')), list('rule')),
      section(t('rules.provisions'), list('provision')));
    say(t('rules.status', all.length));
  };
  const renderRule = () => {
    let one;
    try { one = ask('rule', state.rule, state.voucher, state.day, state.language); } catch (error) {
      fault(error);
      state.rule = '';
      renderRules();
      return;
    }
    const parts = [el('section', {class: 'head', 'aria-labelledby': 'rule-head'},
      el('p', {}, link({view: 'rules', rule: ''}, {}, t('rules.all'))),
      el('h2', {id: 'rule-head'}, el('span', {class: 'id'}, one.rule), ' ', message(one.title)),
      el('dl', {class: 'facts'}, [['basis', word('basis', one.basis) + (one.secondHand ? ', ' + t('secondHand') : '')],
        ['inForce', one.inForce ? range(one.inForce) : null], ['governs', one.governs ? one.governs.map(action).join(', ') : null]]
        .filter(([, value]) => value).map(([name, value]) => el('div', {}, el('dt', {}, t('rule.' + name)), el('dd', {}, value)))),
      el('h3', {}, t('rule.sources')), el('ul', {class: 'sources'}, one.sources.map(source)))];
    if (one.governs) {
      const answers = edge => edge.answers.length === 0 ? t('rule.noStep') : edge.answers.map(each => el('div', {},
        action(each.action), ': ', badge({accepts: 'open', refuses: 'closed', undecided: 'undecided'}[each.answer]), each.message ? [' ', message(each.message)] : null));
      parts.push(section(t('rule.edges', state.voucher || '–'), el('p', {class: 'note'}, t('rule.edges.note')),
        table(t('rule.edges', state.voucher || '–'), [t('col.day'), t('rule.inForce'), t('rule.answers')],
          one.edges.map(edge => [el('button', {type: 'button', 'aria-label': t('history.go', edge.day), onclick: () => go({day: edge.day})}, edge.day, edge.day === state.day ? ' ◂' : ''),
            edge.inForce ? t('yes') : t('no'), answers(edge)]), t('rule.noEdges'))));
      parts.push(section(t('rule.bars', state.day), table(t('rule.bars', state.day), [t('col.voucher'), t('col.step'), t('col.finding'), t('rule.possible')],
        one.bars.slice(0, MOST_ROWS).map(each => [voucherLink(each.voucher), action(each.action), message(each.message), days(each.days)]), t('rule.barsNone')),
      one.unasked ? el('p', {class: 'note'}, t('rule.unasked', one.unasked)) : null));
      parts.push(section(t('rule.findings'), table(t('rule.findings'), [t('col.line'), t('col.day'), t('col.voucher'), t('col.finding')],
        one.findings.slice(0, MOST_ROWS).map(each => [each.line, each.on ? date(each.on) : '', each.vouchers.map((id, i) => [i ? ', ' : '', voucherLink(id)]), message(each.message)]), t('findings.none'))));
    }
    replace('view', parts);
    say(t('rule.status', one.rule, (one.bars || []).length, state.day));
  };

  // Moving

  let saying = 0;
  const say = text => { clearTimeout(saying); saying = setTimeout(() => replace('status', text), 150); };
  const render = {voucher: renderVoucher, whatif: renderWhatIf, deadlines: renderDeadlines, findings: renderFindings, rules: renderRules};
  // Draws the view again, and restores the focus.
  const renderView = () => {
    const had = $('view').contains(document.activeElement) ? document.activeElement : null;
    const label = one => one.getAttribute('aria-label') || one.textContent;
    if (state.voucher && !state.summary.vouchers.some(one => one.voucher === state.voucher)) {
      replace('fault', el('p', {}, t('vouchers.unknown', state.voucher)));
      state.voucher = state.summary.vouchers.length ? state.summary.vouchers[0].voucher : '';
    }
    renderDay();
    render[state.view]();
    if (had && !had.isConnected) {
      const again = (had.id && $(had.id)) || [...$('view').querySelectorAll(had.tagName)].find(one => label(one) === label(had)) || $('main');
      again.focus({preventScroll: true});
    }
  };
  const renderAll = () => { renderTexts(); renderFrame(); delete $('view').dataset.of; renderView(); };

  // Changes the day without a new entry in the history of the browser.
  const setDay = day => {
    if (!isDay(day) || day === state.day) return;
    state.day = day;
    history.replaceState(null, '', fragment({}));
    if (state.view === 'whatif' && $('comparison')) { renderDay(); renderComparison(); } else renderView();
    clearTimeout(linking);
    linking = setTimeout(renderLinks, 200);
  };
  // Links carry the day, so they follow it.
  let linking = 0;
  const renderLinks = () => {
    if ($('views').contains(document.activeElement) || $('vouchers').contains(document.activeElement)) return;
    renderViews();
    renderVouchers();
  };
  const go = change => {
    if (Object.keys(change).join() === 'day') { setDay(change.day); return; }
    location.hash = fragment(change);
  };
  let frame = 0;
  const soon = work => { cancelAnimationFrame(frame); frame = requestAnimationFrame(work); };
  const byEvent = step => {
    const known = state.view === 'voucher' && state.voucher ? ask('voucher', state.voucher, state.day, state.language) : null;
    const all = known ? [...new Set([...known.history.map(one => one.on), ...(known.voucher ? known.voucher.deadlines.flatMap(one => [one.lastDay, dayOf(number(one.lastDay) + 1)]) : [])])].sort() : state.events;
    return step < 0 ? all.filter(one => one < state.day).pop() : all.find(one => one > state.day);
  };

  const start = () => {
    $('slider').addEventListener('input', event => { const day = dayOf(Number(event.target.value)); soon(() => setDay(day)); });
    $('date').addEventListener('change', event => setDay(event.target.value));
    for (const one of document.querySelectorAll('[data-move]')) {
      one.addEventListener('click', () => {
        const by = one.dataset.move;
        const day = by.startsWith('event') ? byEvent(by.endsWith('-') ? -1 : 1) : dayOf(number(state.day) + Number(by));
        if (day) setDay(day); else say(t('day.noEvent'));
      });
    }
    $('terms').addEventListener('change', event => {
      const file = state.termsFile && event.target.value === state.termsFile.text ? state.termsFile.name : '';
      try { open({terms: event.target.value, termsName: file}); history.replaceState(null, '', fragment({})); } catch (error) { fault(error); }
      renderAll();
    });
    $('samples').addEventListener('change', event => {
      if (event.target.value === '') return;
      try { openSample(Number(event.target.value)); history.pushState(null, '', fragment({})); } catch (error) { fault(error); }
      renderAll();
    });
    for (const one of document.querySelectorAll('[name=language]')) {
      one.addEventListener('change', () => { state.language = one.value; history.replaceState(null, '', fragment({})); renderAll(); });
    }
    $('find').addEventListener('input', renderVouchers);
    $('choose').addEventListener('click', () => $('file').click());
    $('file').addEventListener('change', event => { if (event.target.files[0]) openFile(event.target.files[0]); event.target.value = ''; });
    document.querySelector('[data-skip]').addEventListener('click', event => { event.preventDefault(); $('main').focus(); });
    addEventListener('dragover', event => { event.preventDefault(); $('dropping').hidden = false; });
    addEventListener('dragleave', event => { if (!event.relatedTarget) $('dropping').hidden = true; });
    addEventListener('drop', event => { event.preventDefault(); $('dropping').hidden = true; if (event.dataTransfer.files[0]) openFile(event.dataTransfer.files[0]); });
    $('permalink').addEventListener('click', async () => {
      history.replaceState(null, '', fragment({}));
      try { await navigator.clipboard.writeText(location.href); replace('copied', t('permalink.copied')); } catch { replace('copied', t('permalink.address')); }
    });
    addEventListener('hashchange', () => {
      const change = readFragment();
      const view = change.view || state.view;
      const isOther = view !== state.view || (change.rule || '') !== state.rule || (change.voucher && change.voucher !== state.voucher);
      if (change.voucher && change.voucher !== state.voucher) state.intent = {};
      try {
        const {sample, terms, ...rest} = change;
        if (sample !== undefined && sample !== state.sample) { openSample(sample); }
        if (terms !== undefined && terms !== state.terms && KNOWN_TERMS.includes(state.terms)) open({terms, termsName: ''});
        Object.assign(state, rest);
        replace('fault');
        renderAll();
        if (isOther) $('main').focus({preventScroll: false});
      } catch (error) { fault(error); }
    });

    const wanted = readFragment();
    if (navigator.language && navigator.language.startsWith('nl')) state.language = 'nl';
    if (GIVEN.language) state.language = GIVEN.language;
    if (wanted.language) state.language = wanted.language;
    const {sample, terms, ...rest} = wanted;
    try {
      renderTexts();
      if (GIVEN.terms) {
        const name = JSON.parse(GIVEN.terms).program;
        Object.assign(state, {terms: GIVEN.terms, termsName: name, termsFile: {name, text: GIVEN.terms}});
      } else if (terms) {
        state.terms = terms;
      }
      if (typeof GIVEN.journal === 'string' && sample === undefined) {
        open({sample: -1, bytes: bytesOf(GIVEN.journal), journal: GIVEN.journal, name: GIVEN.name || 'journal', day: GIVEN.asOf || ''});
      } else {
        openSample(sample === undefined ? 0 : sample);
        if (GIVEN.asOf) state.day = GIVEN.asOf;
      }
    } catch (error) {
      fault(error);
      state.terms = KNOWN_TERMS[0];
      state.termsName = '';
      openSample(0);
    }
    Object.assign(state, rest);
    renderAll();
    history.replaceState(null, '', fragment({}));
    document.documentElement.dataset.ready = 'true';
  };
  start();
})();
