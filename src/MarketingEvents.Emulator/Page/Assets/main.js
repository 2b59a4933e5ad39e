import { api } from './api.js';
import { byId } from './dom.js';
import { Controls } from './controls.js';
import { Events } from './events.js';
import { Log } from './log.js';

const log = new Log();
const events = new Events();
const controls = new Controls(account => events.show(account), () => { log.clear(); events.refresh(); });

function refresh() {
  controls.refresh();
  events.refresh();
}

function connect() {
  const line = byId('connection');
  const news = api.log();
  let run = null;
  news.onopen = () => { line.textContent = 'Connected'; line.classList.add('good'); refresh(); };
  news.onerror = () => { line.textContent = 'The emulator does not answer. Trying again.'; line.classList.remove('good'); };
  news.addEventListener('run', event => {
    if (run !== null && run !== event.data) log.clear();
    run = event.data;
  });
  news.addEventListener('request', event => {
    log.add(JSON.parse(event.data));
    refresh();
  });
  news.addEventListener('change', event => {
    log.forget(Number(event.data));
    refresh();
  });
}

connect();
