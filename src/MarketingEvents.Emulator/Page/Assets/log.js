import { api } from './api.js';
import { byId, copy, count, el, instant } from './dom.js';
import { curl } from './curl.js';
import { pretty } from './json.js';
import { change, isDrop, reasonOf } from './words.js';

const mostShown = 200;

/** The live log: newest first, as many as a person reads. */
export class Log {
  #list = byId('log');
  #waiting = [];
  #isPaused = false;

  constructor() {
    byId('pause').onclick = () => this.#pause(!this.#isPaused);
    byId('clear-log').onclick = () => this.clear();
    byId('log-text').oninput = byId('log-problems').onchange = () => this.#filter();
  }

  add(request) {
    if (this.#isPaused) {
      this.#waiting.push(request);
      this.#waiting.splice(0, this.#waiting.length - mostShown);
      byId('pause').textContent = `Resume (${count(this.#waiting.length)} new)`;
      return;
    }
    this.#list.prepend(this.#item(request));
    while (this.#list.children.length > mostShown) this.#list.lastChild.remove();
    this.#hint();
  }

  /** Takes away what the emulator forgot. */
  forget(oldest) {
    for (const item of [...this.#list.children]) if (oldest === 0 || Number(item.dataset.number) < oldest) item.remove();
    this.#hint();
  }

  clear() {
    this.#waiting = [];
    this.forget(0);
  }

  #pause(isPaused) {
    this.#isPaused = isPaused;
    const button = byId('pause');
    button.setAttribute('aria-pressed', String(isPaused));
    button.textContent = isPaused ? 'Resume' : 'Pause';
    if (!isPaused) for (const request of this.#waiting.splice(0)) this.add(request);
  }

  #filter() {
    for (const item of this.#list.children) item.hidden = !this.#fits(item);
    this.#hint();
  }

  #hint() {
    const items = [...this.#list.children];
    const text = items.length === 0 ? 'Requests appear here as they are answered, newest first.'
      : items.every(item => item.hidden) ? 'No request that is shown here fits.'
      : items.length === mostShown ? `The latest ${count(mostShown)}; older ones are below /_emulator/requests, as long as the emulator keeps them.`
      : '';
    const line = byId('log-hint');
    if (line.textContent !== text) line.textContent = text;
    line.hidden = text === '';
  }

  #fits(item) {
    const text = byId('log-text').value.trim().toLowerCase();
    return (!byId('log-problems').checked || item.dataset.problem === 'true') && item.dataset.text.includes(text);
  }

  #item(request) {
    const drops = request.changes.filter(entry => isDrop(entry.change));
    const isRefused = request.status === undefined || request.status >= 400;
    const summary = el('summary', {},
      el('span', { className: 'time' }, time(request.at)),
      el('span', { className: 'method' }, request.method),
      el('span', { className: 'target' }, ...target(request)),
      el('span', { className: `status ${isRefused ? 'bad' : 'good'}` }, request.status === undefined ? 'broken' : String(request.status)),
      el('span', { className: 'effect' }, effects(request)));
    const details = el('details', {}, summary);
    details.ontoggle = () => { if (details.open && details.children.length === 1) this.#open(details, request); };

    const item = el('li', {}, details);
    item.dataset.number = request.number;
    item.dataset.problem = String(isRefused || drops.length > 0 || request.fault !== undefined);
    item.dataset.text = [request.method, request.target, request.query, request.correlationId, request.body, request.status ?? 'broken', effects(request)].join(' ').toLowerCase();
    item.hidden = !this.#fits(item);
    return item;
  }

  async #open(details, summary) {
    let request;
    try {
      request = await api.request(summary.number);
    } catch {
      details.append(el('p', { className: 'hint' }, 'The emulator keeps this request no longer.'));
      return;
    }
    const command = curl(request);
    details.append(el('div', { className: 'whole' },
      el('p', {}, 'Correlation id ', el('code', {}, request.correlationId), ' ', copyButton('Copy id', request.correlationId)),
      request.fault ? el('p', { className: 'fault-line' }, `Fault on request: ${request.fault}.`) : null,
      changes(request),
      block('Request body', pretty(request.body)),
      cut(request.body, request.bodyBytes),
      block('Answer', pretty(request.answer)),
      cut(request.answer, request.answerBytes),
      block('As curl', command, copyButton('Copy curl', command)),
      el('p', { className: 'hint' }, 'HUBSPOT_TOKEN can be any token, unless the program that started the emulator wants a certain one.')));
  }
}

/** The time of day, with the day when it is not the one of this machine: the clock can be moved. */
function time(at) {
  const isToday = at.slice(0, 10) === new Date().toISOString().slice(0, 10);
  return instant(at).slice(isToday ? 11 : 5, 19);
}

/** The address; what all addresses of an edition begin with steps back. */
function target(request) {
  const length = request.target.endsWith(request.path) ? request.target.length - request.path.length : 0;
  return [el('span', { className: 'hint' }, request.target.slice(0, length)), request.target.slice(length) + request.query];
}

/** What a request did, in a few words. */
function effects(request) {
  const parts = request.changes.map(entry => {
    const reason = isDrop(entry.change) ? `: ${entry.reasons.join(' ').replace(/\.$/, '')}` : '';
    return change(entry.change, entry.count) + reason;
  });
  if (request.fault) parts.push(`fault: ${request.fault}`);
  else if (request.status >= 400) parts.push(message(request.answer));
  return parts.filter(part => part).join(', ');
}

/** What a refusal says; nothing when it is no JSON, or too long for the list. */
function message(answer) {
  try {
    return JSON.parse(answer).message;
  } catch {
    return null;
  }
}

function changes(request) {
  if (request.changes.length === 0) return el('p', { className: 'hint' }, 'It changed nothing.');
  const rows = request.changes.map(entry => el('tr', {},
    el('td', {}, change(entry.change, 1)),
    el('td', {}, entry.contactId ? String(entry.contactId) : '–'),
    el('td', {}, entry.state ?? '–'),
    el('td', {}, entry.occurredAt ? instant(new Date(entry.occurredAt).toISOString()) : '–'),
    el('td', { className: 'free' }, reasonOf(entry))));
  const left = request.changeCount - request.changes.length;
  return el('div', { className: 'scroll', tabIndex: 0, role: 'region', 'aria-label': 'What it changed' },
    el('table', { className: 'rows' },
      el('caption', {}, 'What it changed'),
      el('thead', {}, el('tr', {}, ...['Change', 'Contact', 'State', 'Interaction', 'Why'].map(title => el('th', { scope: 'col' }, title)))),
      el('tbody', {}, ...rows)),
    left > 0 ? el('p', { className: 'hint' }, `And ${count(left)} more; the ledger has them all.`) : null);
}

function block(title, text, ...buttons) {
  return text ? el('div', {}, el('h3', {}, title, ' ', ...buttons), el('pre', { tabIndex: 0, 'aria-label': title, role: 'region' }, text)) : null;
}

function cut(text, bytes) {
  const shown = new TextEncoder().encode(text).length;
  return shown < bytes ? el('p', { className: 'hint' }, `The first ${count(shown)} of ${count(bytes)} bytes.`) : null;
}

function copyButton(label, text) {
  return el('button', { type: 'button', onclick: event => copy(text, event.currentTarget) }, label);
}
