/** Indents JSON without reading its values, so that numbers and texts stay as they were sent. Other texts come back as they are. */
export function pretty(text) {
  if (!/^\s*[[{]/.test(text)) return text;
  let result = '';
  let depth = 0;
  const line = () => `\n${'  '.repeat(depth)}`;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"?|[{}[\],:]|[^\s{}[\],:"]+/gs)) {
    switch (token) {
      case '{': case '[':
        depth++;
        result += token + line();
        break;
      case '}': case ']':
        depth = Math.max(0, depth - 1);
        result = /[[{]\s*$/.test(result) ? result.trimEnd() + token : result + line() + token;
        break;
      case ',': result += token + line(); break;
      case ':': result += ': '; break;
      default: result += token;
    }
  }
  return result;
}
