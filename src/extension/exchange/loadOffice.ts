/** Brings in what reads and writes Word files, when it is first needed. */
import type { Office } from '../../office/office.ts';

/** Loads it, once for all. */
export async function loadOffice(): Promise<Office> {
  return (await import('../../office/office.ts')).office;
}
