import { count } from './dom.js';

/** What a change did, for one and for several. */
const done = {
  attendanceRecorded: ['recorded', 'recorded'],
  attendanceRepeated: ['repeated, nothing new', 'repeated, nothing new'],
  attendanceDropped: ['dropped', 'dropped'],
  contactCreated: ['contact created', 'contacts created'],
  eventCreated: ['event created', 'events created'],
  eventUpdated: ['event changed', 'events changed'],
  eventCancelled: ['event cancelled', 'events cancelled'],
  eventCompleted: ['event completed', 'events completed'],
  eventDeleted: ['event deleted', 'events deleted'],
  listAssociated: ['list associated', 'lists associated'],
  listDisassociated: ['list removed', 'lists removed'],
  settingsChanged: ['settings changed', 'settings changed'],
};

export const states = [
  { key: 'registered', word: 'REGISTERED', label: 'Registered' },
  { key: 'attended', word: 'ATTENDED', label: 'Attended' },
  { key: 'noShows', word: 'NO_SHOW', label: 'No-show' },
  { key: 'cancelled', word: 'CANCELLED', label: 'Cancelled' },
];

export const labelOf = word => states.find(state => state.word === word)?.label ?? word;

export function change(word, number) {
  const [one, several] = done[word] ?? [word, word];
  return number === 1 ? one : `${count(number)} ${several}`;
}

export const isDrop = word => word === 'attendanceDropped';

export const reasonOf = entry => isDrop(entry.change) ? `Stored nothing: ${entry.reason}` : entry.reason ?? '';
