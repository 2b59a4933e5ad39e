import { api } from './api.js';
import { byId, count, el, instant, replaceRows, shorten, throttled } from './dom.js';
import { Participants } from './participants.js';
import { states } from './words.js';

/** The events of the account, and the chosen one with its funnel and its participations. */
export class Events {
  #account = '';
  #chosen = null;
  #isPicked = false; // Until a person picks one, the newest is shown.
  #pages = 1;
  #events = [];
  #participants = new Participants();

  constructor() {
    this.refresh = throttled(() => this.#load(), 400);
    byId('more-events').onclick = () => { this.#pages++; this.refresh(); };
  }

  show(account) {
    this.#account = account;
    this.#chosen = null;
    this.#isPicked = false;
    this.#pages = 1;
    this.refresh();
  }

  async #load() {
    const events = [];
    let next = null;
    for (let page = 0; page < this.#pages; page++) {
      const answer = await api.events(this.#account, next);
      events.push(...answer.results);
      next = answer.next;
      if (!next) break;
    }
    this.#events = events;
    byId('more-events').hidden = !next;
    byId('no-events').hidden = events.length > 0;
    const isListed = events.some(event => event.objectId === this.#chosen);
    const picked = this.#isPicked && !isListed ? await api.event(this.#account, this.#chosen) : null;
    if (picked) events.push(picked); // Newer ones have pushed it out of the list.
    else if (!this.#isPicked || !isListed) this.#choose(events[0]?.objectId ?? null);
    this.#render();
    await this.#participants.show(this.#account, this.#chosen);

    // Counters come late by the emulator's clock; nothing is pushed when they do.
    if (events.some(event => !sameCounts(event))) setTimeout(this.refresh, 1000);
  }

  #choose(objectId) {
    if (objectId !== this.#chosen) {
      this.#chosen = objectId;
      this.#participants.restart();
    }
  }

  #render() {
    replaceRows(byId('events'), this.#events.map(event => this.#row(event)));
    const event = this.#events.find(candidate => candidate.objectId === this.#chosen);
    byId('event').hidden = !event;
    if (event) showEvent(event);
  }

  #row(event) {
    const isChosen = event.objectId === this.#chosen;
    const choose = () => { this.#isPicked = true; this.#choose(event.objectId); this.#render(); this.refresh(); };
    const name = el('button', { type: 'button', className: 'link', onclick: choose, 'data-key': event.objectId, ...(isChosen && { 'aria-current': 'true' }) }, shorten(event.name ?? event.objectId));
    return el('tr', { className: isChosen ? 'chosen' : '' },
      el('th', { scope: 'row' }, name, el('div', { className: 'hint' }, event.objectId)),
      el('td', {}, event.status),
      el('td', { className: 'number' }, count(event.people)),
      el('td', { className: 'wide' }, stack(event)));
  }
}

const sameCounts = event => states.every(state => event.stored[state.key] === event.shown[state.key]);

/** One bar of the four states; the numbers stand beside it for those who do not see it. */
function stack(event) {
  const bar = el('div', { className: 'stack', 'aria-hidden': 'true' });
  for (const state of states) {
    const part = el('span', { className: `part ${state.key}`, title: `${state.label}: ${count(event.stored[state.key])}` });
    part.style.flexGrow = String(event.stored[state.key]);
    if (event.stored[state.key] > 0) bar.append(part);
  }
  return el('div', {}, bar, el('span', { className: 'hint' }, states.map(state => count(event.stored[state.key])).join(' · ')));
}

function showEvent(event) {
  byId('event-title').textContent = shorten(event.name ?? `Event ${event.objectId}`);
  const ids = [`Object id ${event.objectId}`];
  if (event.externalEventId) ids.push(`external event ${shorten(event.externalEventId)}`, `external account ${shorten(event.externalAccountId)}`);
  if (event.start || event.end) ids.push(`${instant(event.start)} to ${instant(event.end)} UTC`);
  byId('event-ids').textContent = ids.join(', ');

  const all = Math.max(1, event.people);
  byId('funnel').replaceChildren(
    bar('People', 'people', event.people, all),
    ...states.map(state => bar(state.label, state.key, event.stored[state.key], all)));
  byId('lag').textContent = sameCounts(event) ? '' : `Not everything is visible yet. The counters of the API still say: ${states.map(state => `${state.label.toLowerCase()} ${count(event.shown[state.key])}`).join(', ')}.`;
}

function bar(label, key, value, all) {
  const fill = el('div', { className: `fill ${key}` });
  fill.style.inlineSize = `${(100 * value) / all}%`;
  return el('tr', {},
    el('th', { scope: 'row' }, label),
    el('td', { className: 'track' }, el('div', { className: 'rail', 'aria-hidden': 'true' }, fill), el('span', { className: 'unseen' }, `${Math.round((100 * value) / all)} %`)),
    el('td', { className: 'number' }, count(value)));
}
