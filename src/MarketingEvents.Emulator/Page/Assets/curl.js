const quoted = text => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** A command line that repeats a request. Secrets are not kept, so it takes them from variables. */
export function curl(request) {
  const address = quoted(location.origin + request.target + request.query).replace(/(hapikey=)…/, `$1'"$HUBSPOT_DEVELOPER_KEY"'`);
  const parts = [`curl -X ${request.method} ${address}`];
  if (request.edition !== 'oauth' && !request.query.includes('hapikey=')) parts.push('-H "Authorization: Bearer $HUBSPOT_TOKEN"');
  if (request.body) parts.push("-H 'Content-Type: application/json'", `--data-binary ${quoted(request.body)}`);
  return parts.join(' \\\n  ');
}
