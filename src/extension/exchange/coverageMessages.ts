/** What the page about standards and plans may say. It is not trusted: whatever does not fit is not listened to. */
import type { FromCoverage } from '../../core/view/planViewCoverage.ts';

/** What the page shows. */
export interface CoverageShown {
  /** The address of the plan whose unit counts; empty: all plans. */
  readonly among: string;
  readonly onlyOpen: boolean;
}

/** The message as what it is; undefined where it is none of ours. */
export function fromCoverage(message: unknown): FromCoverage | undefined {
  if (!isFields(message)) return undefined;
  const { type, value, on } = message;
  switch (type) {
    case 'ready':
    case 'print':
    case 'copy':
    case 'export':
    case 'bring-in':
      return { type };
    case 'among':
      return typeof value === 'string' ? { type, value } : undefined;
    case 'only-open':
      return typeof on === 'boolean' ? { type, on } : undefined;
    default:
      return undefined;
  }
}

/** What a page showed before the window was loaded anew, as it kept that itself. */
export function rememberedCoverage(kept: unknown): CoverageShown {
  if (!isFields(kept)) return { among: '', onlyOpen: false };
  return { among: typeof kept.among === 'string' ? kept.among : '', onlyOpen: kept.onlyOpen === true };
}

function isFields(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null;
}
