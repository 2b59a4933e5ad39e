import { api } from './api.js';
import { byId, count, duration, el, instant, replaceRows, shorten } from './dom.js';
import { labelOf } from './words.js';

const pageSize = 50;

/** The participations of one event: filters and pages. */
export class Participants {
  #account = '';
  #event = null;
  #start = 0;
  #asked = 0;

  constructor() {
    const form = byId('filter');
    form.oninput = () => { this.#start = 0; this.#load(); };
    form.onsubmit = event => event.preventDefault();
    byId('previous').onclick = () => this.#turn(-pageSize);
    byId('next').onclick = () => this.#turn(pageSize);
  }

  /** Begins at the first page; the filters stay. */
  restart() { this.#start = 0; }

  async show(account, event) {
    this.#account = account;
    this.#event = event;
    if (event) await this.#load();
  }

  #turn(rows) {
    this.#start = Math.max(0, this.#start + rows);
    return this.#load();
  }

  async #load() {
    const form = byId('filter');
    const number = ++this.#asked;
    const filter = { state: form.elements.state.value, search: form.elements.search.value.trim() };
    const page = await api.participants(this.#account, this.#event, filter, this.#start, pageSize);

    // Whoever types faster than answers come sees the last one only.
    if (number === this.#asked) this.#render(page);
  }

  #render(page) {
    replaceRows(byId('participants'), page.results.map(row => el('tr', {},
      el('th', { scope: 'row' }, row.contactId),
      el('td', { className: 'free' }, shorten(row.email)),
      el('td', {}, el('span', { className: `state ${row.state.toLowerCase()}` }, labelOf(row.state))),
      el('td', {}, instant(row.occurredAt)),
      el('td', { className: 'number' }, duration(row.durationSeconds)),
      el('td', {}, row.isVisible ? 'yes' : 'not yet'))));
    const last = this.#start + page.results.length;
    const isFiltered = byId('filter').elements.state.value !== '' || byId('filter').elements.search.value.trim() !== '';
    byId('range').textContent = page.total === 0 ? (isFiltered ? 'None fits the filter' : 'None yet') : `${count(this.#start + 1)} to ${count(last)} of ${count(page.total)}`;
    byId('previous').disabled = this.#start === 0;
    byId('next').disabled = page.next === undefined;
  }
}
