// How much memory a process has; only where the system has /proc.
import { readFileSync } from 'node:fs';

const names = { now: 'VmRSS', most: 'VmHWM' } as const;

/**
 * @param when whether as much as it has now is wanted, or the most it had at any moment
 * @returns millions of bytes; NaN where nobody can tell, and of a process that has ended
 */
export function memoryOf(process: number | undefined, when: keyof typeof names): number {
  try {
    const status = readFileSync(`/proc/${process ?? 0}/status`, 'utf8');
    return (Number(new RegExp(`${names[when]}:\\s+(\\d+) kB`).exec(status)?.[1]) * 1024) / 1e6;
  } catch {
    return NaN;
  }
}
