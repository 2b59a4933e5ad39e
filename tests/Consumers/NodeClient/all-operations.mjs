// HubSpot's own client for Node calls each of the 36 operations on the emulator whose address is given, and checks what its models hold.
import assert from 'node:assert/strict';
import { Client } from '@hubspot/api-client';

const basePath = process.argv[2];
const hubspot = new Client({ accessToken: 'node-client', basePath, numberOfApiCallRetries: 0 });
const events = hubspot.marketing.events;
const developer = new Client({ developerApiKey: 'node-client', basePath, numberOfApiCallRetries: 0 }).marketing.events;

const stay = { joinedAt: '2026-05-20T09:00:00Z', leftAt: '2026-05-20T10:00:00Z' };
const account = 'acct-1';
let instant = 1779267600000;
const byEmail = email => ({ inputs: [{ email, interactionDateTime: instant++, properties: stay, contactProperties: {} }] });
const byId = vid => ({ inputs: [{ vid, interactionDateTime: instant++, properties: stay }] });
const create = externalEventId => ({ eventName: `Event ${externalEventId}`, eventOrganizer: 'Acme', externalAccountId: account, externalEventId, customProperties: [] });
const visible = () => fetch(`${basePath}/_emulator/clock`, { method: 'POST', body: JSON.stringify({ advanceSeconds: 300 }) });

const called = new Set();
async function call(name, run, check = () => {}) {
  try {
    check(await run());
  } catch (error) {
    throw new Error(`${name}: ${error.message}`, { cause: error });
  }
  called.add(name);
}

// The document declares nothing but 'default' for these, so the client takes every answer for an error. What counts is read back.
async function callWithoutAnswer(name, run) {
  await assert.rejects(run, error => /No Content-Type defined/.test(error.message), name);
  called.add(name);
}

let id;
await call('basic.create', () => events.basicApi.create(create('e1')), event => { assert.equal(event.eventName, 'Event e1'); id = event.objectId; });
await call('basic.upsert', () => events.basicApi.upsert('e2', create('e2')), event => assert.ok(event.objectId));
await call('basic.update', () => events.basicApi.update('e1', account, { eventName: 'Renamed', customProperties: [] }), event => assert.equal(event.eventName, 'Renamed'));
await call('basic.updateByObjectId', () => events.basicApi.updateByObjectId(id, { eventDescription: 'Words', customProperties: [] }), event => assert.equal(event.eventDescription, 'Words'));
await call('basic.getDetails', () => events.basicApi.getDetails('e1', account), event => assert.equal(event.eventName, 'Renamed'));
await call('basic.getByObjectId', () => events.basicApi.getByObjectId(id), event => assert.equal(event.objectId, id));
await call('basic.getAll', () => events.basicApi.getAll(undefined, 1), page => { assert.equal(page.results.length, 1); assert.ok(page.paging.next.after); });

await call('attendance.recordByContactEmails', () => events.addEventAttendeesApi.recordByContactEmails('e1', 'register', byEmail('ada@example.com'), account), answer => assert.equal(answer.results[0].email, 'ada@example.com'));
await call('attendance.recordByEmail', () => events.addEventAttendeesApi.recordByEmail(id, 'attend', byEmail('bob@example.com')), answer => assert.equal(answer.status, 'COMPLETE'));
await visible();

let contact;
await call('participations.getParticipationsBreakdownByMarketingEventId', () => events.retrieveParticipantStateApi.getParticipationsBreakdownByMarketingEventId(Number(id), undefined, 'ATTENDED', 10), page => {
  assert.equal(page.total, 1);
  contact = Number(page.results[0].associations.contact.contactId);
});
await call('attendance.recordByContactIds', () => events.addEventAttendeesApi.recordByContactIds('e1', 'cancel', byId(contact), account), answer => assert.equal(answer.results.length, 1));
await call('attendance.recordByContactId', () => events.addEventAttendeesApi.recordByContactId(id, 'attend', byId(contact)), answer => assert.equal(answer.results.length, 1));
await callWithoutAnswer('subscriber.upsertByContactEmail', () => events.subscriberStateChangesApi.upsertByContactEmail('e1', 'attend', account, byEmail('ada@example.com')));
await callWithoutAnswer('subscriber.upsertByContactId', () => events.subscriberStateChangesApi.upsertByContactId('e1', 'attend', account, byId(contact)));
await visible();
await call('participations.getParticipationsBreakdownByExternalEventId', () => events.retrieveParticipantStateApi.getParticipationsBreakdownByExternalEventId(account, 'e1'), page => assert.equal(page.total, 6));
await call('participations.getParticipationsBreakdownByContactId', () => events.retrieveParticipantStateApi.getParticipationsBreakdownByContactId(String(contact)), page => assert.equal(page.total, 4));
await call('participations.getParticipationsCountersByMarketingEventId', () => events.retrieveParticipantStateApi.getParticipationsCountersByMarketingEventId(Number(id)), counters => assert.equal(counters.attended, 2));
await call('participations.getParticipationsCountersByEventExternalId', () => events.retrieveParticipantStateApi.getParticipationsCountersByEventExternalId(account, 'e1'), counters => assert.equal(counters.attended, 2));

await call('lists.associateByMarketingEventId', () => events.listAssociationsApi.associateByMarketingEventId(id, '7'));
await call('lists.associateByExternalAccountAndEventIds', () => events.listAssociationsApi.associateByExternalAccountAndEventIds(account, 'e1', '8'));
await call('lists.getAllByMarketingEventId', () => events.listAssociationsApi.getAllByMarketingEventId(id), page => assert.deepEqual(page.results.map(list => list.listId), ['7', '8']));
await call('lists.disassociateByMarketingEventId', () => events.listAssociationsApi.disassociateByMarketingEventId(id, '7'));
await call('lists.disassociateByExternalAccountAndEventIds', () => events.listAssociationsApi.disassociateByExternalAccountAndEventIds(account, 'e1', '8'));
await call('lists.getAllByExternalAccountAndEventIds', () => events.listAssociationsApi.getAllByExternalAccountAndEventIds(account, 'e1'), page => assert.equal(page.total, 0));

await call('identifiers.doSearch', () => events.identifiersApi.doSearch('e1'), page => assert.equal(page.results[0].objectId, id));
await call('identifiers.searchPortalEvents', () => events.identifiersApi.searchPortalEvents('e1'), page => assert.equal(page.results[0].objectId, id));
await call('settings.update', () => developer.settingsApi.update(1000001, { eventDetailsUrl: 'https://example.com/%s' }), settings => assert.equal(settings.appId, 1000001));
await call('settings.getAll', () => developer.settingsApi.getAll(1000001), settings => assert.equal(settings.eventDetailsUrl, 'https://example.com/%s'));

await call('change.complete', () => events.changePropertyApi.complete('e1', account, { startDateTime: new Date('2026-05-20T09:00:00Z'), endDateTime: new Date('2026-05-20T11:00:00Z') }), event => assert.equal(event.eventCompleted, true));
await call('change.cancel', () => events.changePropertyApi.cancel('e2', account), event => assert.equal(event.eventCancelled, true));

let upserted;
await call('batch.upsert', () => events.batchApi.upsert({ inputs: [create('e3'), create('e4'), create('e5')] }), answer => { assert.equal(answer.results.length, 3); upserted = answer.results.map(event => event.objectId); });
await call('batch.updateByObjectId', () => events.batchApi.updateByObjectId({ inputs: [{ objectId: upserted[0], eventName: 'Again', customProperties: [] }] }), answer => assert.equal(answer.results[0].eventName, 'Again'));
await call('batch.archiveByObjectId', () => events.batchApi.archiveByObjectId({ inputs: [{ objectId: upserted[0] }] }));
await callWithoutAnswer('batch.archive', () => events.batchApi.archive({ inputs: [{ appId: 1000001, externalAccountId: account, externalEventId: 'e4' }] }));
await call('basic.archive', () => events.basicApi.archive('e5', account));
await call('basic.archiveByObjectId', () => events.basicApi.archiveByObjectId(id));
await assert.rejects(() => events.basicApi.getByObjectId(id), error => error.code === 404 && error.body.category === 'OBJECT_NOT_FOUND');

const left = await events.basicApi.getAll(undefined, 100);
assert.deepEqual(left.results.map(event => event.externalEventId).filter(key => key?.startsWith('e')), ['e2']);

console.log(`${called.size} operations`);
