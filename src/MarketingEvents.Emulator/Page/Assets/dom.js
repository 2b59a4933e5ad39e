/** Makes an element. Values are set as properties where the element has them and as attributes elsewhere; never as HTML. */
export function el(name, values = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(values)) {
    if (key in element) element[key] = value;
    else element.setAttribute(key, value);
  }
  element.append(...children.filter(child => child !== null && child !== undefined));
  return element;
}

export const byId = id => document.getElementById(id);

/** Replaces rows, and leaves the focus on the control that had it, if it comes again. */
export function replaceRows(body, rows) {
  const key = body.contains(document.activeElement) ? document.activeElement.dataset.key : null;
  body.replaceChildren(...rows);
  if (key) body.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus();
}

const whole = new Intl.NumberFormat('en');
export const count = value => whole.format(value);

/** A name as long as a person reads. */
export const shorten = text => text.length > 120 ? `${text.slice(0, 119)}…` : text;

/** An instant in UTC, as the wire has it, in a form for people. */
export const instant = text => text ? text.replace('T', ' ').replace(/(\.\d+)?Z$/, (_, rest) => rest && rest !== '.000' ? rest : '') : '–';

export function duration(seconds) {
  if (seconds === undefined || seconds === null) return '–';
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

export async function copy(text, button) {
  const label = button.textContent;
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = 'Copied';
  } catch {
    button.textContent = 'Not allowed';
  }
  setTimeout(() => { button.textContent = label; }, 1500);
}

/** Runs an action soon, however often it is asked for, and again when it was asked for meanwhile. */
export function throttled(action, pause) {
  let state = 'idle';
  return async function run() {
    if (state !== 'idle') { state = 'again'; return; }
    state = 'running';
    try { await action(); } catch { /* The connection line says that the emulator is gone. */ }
    setTimeout(() => {
      const again = state === 'again';
      state = 'idle';
      if (again) run();
    }, pause);
  };
}
