const types: ReadonlySet<unknown> = new Set<ToPanel['type']>(['state', 'done', 'table', 'page', 'focus']);

/** Nothing but the extension can speak in this origin, so the kind of the message is all there is to tell. */
function isFromExtension(data: unknown): data is ToPanel {
  return typeof data === 'object' && data !== null && 'type' in data && types.has(data.type);
}
