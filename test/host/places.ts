// Where the folders are that liveFiles/ brings.

/** A folder that one plans in together. */
export const live = { scheme: 'tp-live', path: '/room/our plans' } as const;

/** A folder that one may only read in. */
export const readOnly = { scheme: 'tp-read', path: '/room/their plans' } as const;

/** A folder’s address, as VS Code is started with it. */
export function addressOf({ scheme, path }: { readonly scheme: string; readonly path: string }): string {
  return `${scheme}:${encodeURI(path)}`;
}
