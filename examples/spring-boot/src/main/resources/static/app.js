// The page of the example. Every text of an answer becomes a text node, never markup.
'use strict';

const TEXTS = {
  en: {
    title: 'Vouchers', language: 'Language', voucher: 'Voucher', show: 'Show', create: 'Create a voucher', newVoucher: 'New voucher',
    enrollment: 'Enrollment', offering: 'Offering', days: 'Days', createIt: 'Create', intent: 'What is planned', partner: 'Partner',
    role: 'Role', location: 'Location', engagement: 'Engagement', country: 'Country of delivery', plannedStart: 'Planned start',
    consultant: 'Consultant', deliveredDays: 'Days delivered', offsiteDays: 'Of these off site', deliverable: 'Deliverable',
    projectManager: 'Project manager', request: 'Payment request', reason: 'Reason', note: 'Note of the application', ask: 'Ask again',
    nextSteps: 'Next steps', deadlines: 'Last days', notes: 'Notes of the application', none: 'None.', status: 'Status',
    standing: 'Standing', validity: 'Validity', createdOn: 'Created on', on: 'Today', take: 'Submit', open: 'possible today',
    undecided: 'not known yet', closed: 'not possible today', missing: 'still to fill in', possible: 'possible', never: 'never',
    always: 'always', from: 'from', through: 'through', daysLeft: 'days left', accepted: 'Accepted', again: 'Send again',
    unreachable: 'The server does not answer. The same command can be sent again; it is recorded once.', by: 'by',
  },
  nl: {
    title: 'Vouchers', language: 'Taal', voucher: 'Voucher', show: 'Tonen', create: 'Een voucher aanmaken', newVoucher: 'Nieuwe voucher',
    enrollment: 'Inschrijving', offering: 'Aanbod', days: 'Dagen', createIt: 'Aanmaken', intent: 'Wat er gepland is', partner: 'Partner',
    role: 'Rol', location: 'Vestiging', engagement: 'Opdracht', country: 'Land van levering', plannedStart: 'Geplande start',
    consultant: 'Consultant', deliveredDays: 'Geleverde dagen', offsiteDays: 'Waarvan op afstand', deliverable: 'Resultaat',
    projectManager: 'Projectleider', request: 'Betalingsverzoek', reason: 'Reden', note: 'Notitie van de toepassing', ask: 'Opnieuw vragen',
    nextSteps: 'Volgende stappen', deadlines: 'Laatste dagen', notes: 'Notities van de toepassing', none: 'Geen.', status: 'Status',
    standing: 'Stand', validity: 'Geldigheid', createdOn: 'Aangemaakt op', on: 'Vandaag', take: 'Indienen', open: 'kan vandaag',
    undecided: 'nog niet bekend', closed: 'kan vandaag niet', missing: 'nog in te vullen', possible: 'mogelijk', never: 'nooit',
    always: 'altijd', from: 'vanaf', through: 'tot en met', daysLeft: 'dagen over', accepted: 'Aanvaard', again: 'Opnieuw sturen',
    unreachable: 'De server antwoordt niet. Dezelfde opdracht kan opnieuw worden gestuurd; ze wordt één keer vastgelegd.', by: 'door',
  },
};

/** The labels of the arguments that a step may lack, by their codes. */
const ARGUMENTS = {
  'operator': 'role', 'delivery-country': 'country', 'planned-start': 'plannedStart', 'delivered-days': 'deliveredDays',
  'offsite-days': 'offsiteDays', 'project-manager': 'projectManager', 'number': 'request',
};

/** The Dutch names of actions; the English ones are their codes. */
const ACTIONS = {
  'create': 'aanmaken', 'assign': 'toewijzen', 'reassign': 'opnieuw toewijzen', 'reserve': 'reserveren',
  'cancel-reservation': 'reservering annuleren', 'reschedule': 'opnieuw plannen', 'start-engagement': 'opdracht starten',
  'complete-engagement': 'opdracht voltooien', 'submit-completion-report': 'voltooiingsrapport indienen', 'redeem': 'inwisselen',
  'request-payment': 'betaling aanvragen', 'approve-payment': 'betaling goedkeuren', 'reject-payment': 'betaling afwijzen',
  'make-payment': 'betalen', 'expire': 'laten vervallen', 'revoke': 'intrekken',
};

let language = navigator.language.startsWith('nl') ? 'nl' : 'en';
let shown = null;

const $ = id => document.getElementById(id);
const t = key => TEXTS[language][key];
const actionName = action => language === 'nl' && ACTIONS[action] || action.replaceAll('-', ' ');
const argumentName = argument => t(ARGUMENTS[argument] || argument) || argument;

/** Returns a unique key. */
function newKey() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function value(form, name) {
  return $(form).elements[name].value.trim();
}

/** Returns the JSON of a path, or throws the problem that the server answers with. */
async function ask(path, options = {}) {
  let response;
  try {
    response = await fetch(path, {...options, headers: {...options.headers, 'Accept-Language': language}});
  } catch (e) {
    throw {title: t('unreachable')};
  }
  const json = await response.json().catch(() => ({title: response.status + ' ' + response.statusText}));
  if (!response.ok) {
    throw json;
  }
  return json;
}

function showProblem(problem) {
  const section = $('problem');
  section.hidden = !problem;
  section.replaceChildren();
  if (problem) {
    section.append(element('h2', {textContent: problem.title || problem.detail}));
    if (problem.detail) {
      section.append(element('p', {textContent: problem.detail}));
    }
    section.focus();
  }
}

function days(ranges) {
  if (ranges.length === 0) {
    return t('never');
  }
  return ranges.map(range => range.always ? t('always')
      : range.from === range.through ? range.from
      : [range.from && t('from') + ' ' + range.from, range.through && t('through') + ' ' + range.through].filter(Boolean).join(' '))
      .join(', ');
}

/** Returns the step to submit: from the server if it is complete, else built from the form. Null if an argument is missing. */
function stepOf(next) {
  if (next.step) {
    return next.step;
  }
  const of = (...names) => Object.fromEntries([['action', next.action],
      ...names.map(name => [name, value('intent', name)]).filter(([, text]) => text !== '')]);
  switch (next.action) {
    case 'assign': case 'reassign': return of('projectManager');
    case 'cancel-reservation': return of('partner', 'role', 'reason');
    case 'request-payment': return {...of('request', 'partner', 'location'), vouchers: [shown]};
    case 'approve-payment': case 'make-payment': return of('request');
    case 'reject-payment': return of('request', 'reason');
    default: return null;
  }
}

function stepElement(next) {
  const item = element('li', {className: 'step ' + next.answer});
  item.dataset.action = next.action;
  item.append(element('h3', {textContent: actionName(next.action)}),
      element('p', {className: 'state', textContent: t(next.answer)}),
      element('p', {className: 'soft', textContent: t('possible') + ': ' + days(next.days)}));
  const reasons = [...next.violations, ...next.undecided].map(one => one.message + ' (' + one.rule + ')')
      .concat(next.questions.length ? [t('missing') + ': ' + [...new Set(next.questions.map(one => argumentName(one.argument)))].join(', ')] : []);
  if (reasons.length) {
    item.append(element('ul', {className: 'reasons'}, ...reasons.map(text => element('li', {textContent: text}))));
  }
  const step = stepOf(next);
  if (step) {
    const button = element('button', {type: 'button', textContent: t('take') + ': ' + actionName(next.action)});
    // the key stays with the button: if no answer comes, the same command is sent again
    const key = newKey();
    button.addEventListener('click', () => submit(button, key, step));
    item.append(button);
  }
  return item;
}

async function submit(button, key, step) {
  const isPayment = 'request' in step || step.action.endsWith('-payment');
  const path = isPayment ? '/payment-steps'
      : '/vouchers/' + encodeURIComponent(shown) + '/steps?note=' + encodeURIComponent(value('intent', 'note'));
  button.disabled = true;
  try {
    await ask(path, {
      method: 'POST',
      headers: {'Content-Type': 'application/json', 'Idempotency-Key': '"' + key + '"'},
      body: JSON.stringify(step),
    });
    await show(shown);
    $('said').textContent = t('accepted') + ': ' + actionName(step.action);
    $('shown-title').focus();
  } catch (problem) {
    showProblem(problem);
  } finally {
    button.disabled = false;
  }
}

async function show(voucher) {
  showProblem(null);
  $('said').textContent = '';
  const path = '/vouchers/' + encodeURIComponent(voucher);
  const intent = new URLSearchParams();
  for (const name of ['partner', 'role', 'location', 'engagement', 'deliveryCountry', 'plannedStart', 'consultant', 'deliveredDays', 'offsiteDays', 'deliverable']) {
    if (value('intent', name) !== '') {
      intent.set(name, value('intent', name));
    }
  }
  try {
    const [found, steps, deadlines, notes] = await Promise.all([
      ask(path), ask(path + '/next-steps?' + intent), ask(path + '/deadlines'), ask(path + '/notes')]);
    shown = voucher;
    $('shown-title').textContent = t('voucher') + ' ' + found.voucher;
    $('facts').replaceChildren(...['status', 'standing', 'validity', 'createdOn', 'on', 'partner'].filter(name => found[name] !== undefined)
        .flatMap(name => [element('dt', {textContent: t(name)}), element('dd', {textContent: found[name], id: 'fact-' + name})]));
    $('steps').replaceChildren(...steps.map(stepElement), ...nothing(steps));
    $('deadlines').replaceChildren(...deadlines.map(one => element('li', {},
        element('strong', {textContent: one.lastDay + ' '}), one.title + ' (' + one.rule + '), ' + one.daysLeft + ' ' + t('daysLeft'),
        element('p', {className: 'soft', textContent: one.derivation.message}))), ...nothing(deadlines));
    $('notes').replaceChildren(...notes.map(one => element('li', {textContent: one.text || '—'})), ...nothing(notes));
    for (const id of ['shown', 'intent-section', 'steps-section', 'deadlines-section', 'notes-section']) {
      $(id).hidden = false;
    }
  } catch (problem) {
    showProblem(problem);
  }
}

function nothing(list) {
  return list.length ? [] : [element('li', {className: 'soft', textContent: t('none')})];
}

function translate() {
  document.documentElement.lang = language;
  document.title = t('title');
  $('language').value = language;
  for (const one of document.querySelectorAll('[data-text]')) {
    one.textContent = t(one.dataset.text);
  }
}

$('language').addEventListener('change', () => {
  language = $('language').value;
  translate();
  if (shown !== null) {
    show(shown);
  }
});
$('find').addEventListener('submit', event => {
  event.preventDefault();
  show(value('find', 'voucher'));
});
$('intent').addEventListener('submit', event => {
  event.preventDefault();
  show(shown);
});
$('create').addEventListener('submit', async event => {
  event.preventDefault();
  const form = $('create');
  const voucher = value('create', 'voucher');
  const body = JSON.stringify({
    action: 'create',
    enrollment: value('create', 'enrollment'),
    offering: value('create', 'offering'),
    serviceLevel: Number(value('create', 'serviceLevel')),
  });
  // the same creation keeps its key until it is accepted
  if (form.dataset.command !== voucher + body) {
    Object.assign(form.dataset, {command: voucher + body, key: newKey()});
  }
  try {
    await ask('/vouchers/' + encodeURIComponent(voucher) + '/steps', {
      method: 'POST',
      headers: {'Content-Type': 'application/json', 'Idempotency-Key': '"' + form.dataset.key + '"'},
      body,
    });
    delete form.dataset.command;
    $('voucher').value = voucher;
    await show(voucher);
    $('said').textContent = t('accepted') + ': ' + t('createIt');
    $('shown-title').focus();
  } catch (problem) {
    showProblem(problem);
  }
});
translate();
