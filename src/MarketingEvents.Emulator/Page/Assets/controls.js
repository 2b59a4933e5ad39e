import { api } from './api.js';
import { byId, copy, count, el, instant, throttled } from './dom.js';

/** The clock, faults, the account and reset. */
export class Controls {
  #now = { text: null, at: 0, moves: false };
  #accounts = '';
  #fading = 0;

  constructor(onAccount, onReset) {
    byId('base').textContent = location.origin;
    byId('copy-base').onclick = event => copy(location.origin, event.currentTarget);
    this.refresh = throttled(() => this.#load(), 500);

    byId('clock').onclick = event => {
      const seconds = Number(event.target.dataset.seconds);
      if (seconds) this.#act(() => api.moveClock(seconds), `The clock moved by ${event.target.textContent.slice(1)}.`);
    };
    const form = byId('fault');
    form.onchange = () => this.#showFields(form);
    form.onsubmit = event => {
      event.preventDefault();
      this.#act(() => api.planFault(this.#fault(form)), 'The fault is planned.');
    };
    byId('clear-faults').onclick = () => this.#act(() => api.clearFaults(), 'No faults are planned.');
    byId('account').onchange = event => onAccount(event.target.value);

    const dialog = byId('confirm');
    byId('reset').onclick = () => { dialog.returnValue = 'cancel'; dialog.showModal(); };
    dialog.onclose = () => {
      if (dialog.returnValue === 'reset') this.#act(async () => { await api.reset(); onReset(); }, 'Everything was forgotten.');
    };
    setInterval(() => this.#showNow(), 1000);
    this.#showFields(form);
  }

  async #act(action, message) {
    const line = byId('message');
    try {
      await action();
      line.classList.remove('error');
      line.textContent = message;
    } catch (error) {
      line.classList.add('error');
      line.textContent = error.message;
    }
    clearTimeout(this.#fading);
    this.#fading = setTimeout(() => { line.textContent = ''; }, 8000);
    this.refresh();
  }

  #fault(form) {
    const values = new FormData(form);
    const kind = values.get('fault');
    const uses = name => !form.elements[name].closest('label').hidden;
    const fault = { fault: kind, times: Number(values.get('times')) };
    if (uses('status')) fault.status = Number(values.get('status'));
    if (kind === 'delay') fault.delay = Math.round(Number(values.get('seconds')) * 1000);
    if (values.get('method')) fault.method = values.get('method');
    if (values.get('path')) fault.path = values.get('path');
    if (uses('after') && values.get('after')) fault.after = true;
    return fault;
  }

  #showFields(form) {
    const kind = form.elements.fault.value;
    for (const label of form.querySelectorAll('[data-for]')) label.hidden = !label.dataset.for.split(' ').includes(kind);
  }

  async #load() {
    const status = await api.status();
    this.#now = { text: status.now, at: performance.now(), moves: status.clockMoves };
    this.#showNow();
    for (const button of byId('clock').children) button.disabled = !status.clockMoves;
    if (!status.clockMoves) byId('clock-hint').textContent = 'The program that started the emulator owns this clock.';
    byId('faults').replaceChildren(...status.faults.map(fault =>
      el('li', {}, fault.what, el('span', { className: 'hint' }, fault.left === undefined ? ' until forgotten' : ` ${count(fault.left)} ${fault.left === 1 ? 'time' : 'times'}`))));
    this.#showAccounts(status.accounts);
  }

  #showNow() {
    const { text, at, moves } = this.#now;
    if (!text) return;
    const now = new Date(Date.parse(text) + (moves ? performance.now() - at : 0)).toISOString();
    const line = byId('now');
    line.dateTime = now;
    line.textContent = `${instant(now.replace(/\.\d+Z$/, 'Z'))} UTC`;
  }

  #showAccounts(accounts) {
    const select = byId('account');
    const ids = accounts.map(account => account.id).join();
    if (ids !== this.#accounts) {
      this.#accounts = ids;
      const chosen = select.value;
      select.replaceChildren(...accounts.map(account => el('option', { value: account.id }, account.id)));
      if (chosen && select.querySelector(`option[value="${CSS.escape(chosen)}"]`)) select.value = chosen;
    }
    const account = accounts.find(candidate => candidate.id === select.value);
    byId('account-hint').textContent = account ? `${count(account.events)} ${account.events === 1 ? 'event' : 'events'}, ${count(account.contacts)} ${account.contacts === 1 ? 'contact' : 'contacts'}` : '';
  }
}
