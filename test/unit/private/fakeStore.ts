// A private store in memory that a test can make fail, or wait.
import type { NewRecord, PrivateKind, PrivateRecord } from '../../../src/private/record.ts';
import type { PrivateStore } from '../../../src/private/store.ts';

export class FakeStore implements PrivateStore {
  readonly records = new Map<string, PrivateRecord>();
  /** Set where the disk is full. */
  full = false;
  /** What every writing waits for. */
  gate: Promise<void> = Promise.resolve();
  #ids = 0;

  all<Kind extends PrivateKind>(kind: Kind): Promise<readonly Extract<PrivateRecord, { kind: Kind }>[]> {
    const found = [...this.records.values()].filter(
      (record): record is Extract<PrivateRecord, { kind: Kind }> => record.kind === kind,
    );
    return Promise.resolve(found);
  }

  async add<Kind extends PrivateKind>(
    record: Extract<NewRecord, { kind: Kind }>,
  ): Promise<Extract<PrivateRecord, { kind: Kind }>> {
    const id = `r${++this.#ids}`;
    const kept = { ...record, id, on: '2026-05-04T10:00:00Z' } as unknown as Extract<
      PrivateRecord,
      { kind: Kind }
    >;
    await this.change(kept);
    return kept;
  }

  async change(record: PrivateRecord): Promise<void> {
    await this.gate;
    if (this.full) throw new Error('ENOSPC');
    this.records.set(record.id, record);
  }

  async remove(id: string): Promise<void> {
    await this.gate;
    if (this.full) throw new Error('ENOSPC');
    this.records.delete(id);
  }
}
