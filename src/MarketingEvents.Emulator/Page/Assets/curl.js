const join = ' \\\n  ';

const quoted = text => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** A command line that repeats a request. Secrets are not kept, so it takes them from variables. */
export function curl(request) {
  const address = quoted(location.origin + request.target + request.query).replace(/(hapikey=)…/, `$1'"$HUBSPOT_DEVELOPER_KEY"'`);
  const parts = [`curl -X ${request.method} ${address}`];
  if (request.edition !== 'oauth' && !request.query.includes('hapikey=')) parts.push('-H "Authorization: Bearer $HUBSPOT_TOKEN"');
  if (request.bodyBytes === 0) return parts.join(join);
  parts.push("-H 'Content-Type: application/json'");

  // No command line carries what is not text, or very long: the emulator gives these bytes as they came.
  const isShort = request.bodyIsText && request.bodyBytes === new TextEncoder().encode(request.body).length;
  return isShort
    ? [...parts, `--data-binary ${quoted(request.body)}`].join(join)
    : `curl -s ${quoted(`${location.origin}/_emulator/requests/${request.number}/body`)} | ${[...parts, '--data-binary @-'].join(join)}`;
}
