/**
 * Hears what the extension says to a page. VS Code hands it on from the frame around, which has the page’s own origin,
 * and nothing but the extension can speak in it: so the kind of a message is all there is to tell.
 * @param types every kind of message there is
 */
export function hearExtension<Message extends { readonly type: string }>(
  types: { readonly [type in Message['type']]: true },
  hear: (message: Message) => void,
): void {
  const isOurs = (data: unknown): data is Message =>
    typeof data === 'object' &&
    data !== null &&
    'type' in data &&
    typeof data.type === 'string' &&
    Object.hasOwn(types, data.type);
  window.addEventListener('message', ({ origin, data }: MessageEvent<unknown>) => {
    if (origin === window.origin && isOurs(data)) hear(data);
  });
}
