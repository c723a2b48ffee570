// Where the packed extension is.
import { join } from 'node:path';
import packageJson from '../package.json' with { type: 'json' };
import { root } from './paths.ts';

/** The packed extension, once `npm run package` has made it. */
export const vsixFile = join(root, `${packageJson.name}-${packageJson.version}.vsix`);
