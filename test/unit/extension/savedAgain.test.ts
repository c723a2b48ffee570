// Words that were asked for one right after the other are all saved where the document was saved before.
import assert from 'node:assert/strict';
import { SavedAgain } from '../../../src/extension/savedAgain.ts';

const NOTES = 'file:///ana-lee.collaboration.yaml';

class Document {
  isDirty = false;
  text = '';
  onDisk = '';
  /** Saves that have not come to their end, in order. */
  readonly saving: (() => void)[] = [];

  write(words: string): void {
    this.text += words;
    this.isDirty = true;
  }

  save(): Promise<boolean> {
    const now = this.text;
    return new Promise((resolve) => {
      this.saving.push(() => {
        this.onDisk = now;
        this.isDirty = this.text !== now;
        resolve(true);
      });
    });
  }
}

describe('What was saved before a change', () => {
  const open = () => {
    const document = new Document();
    return { document, again: new SavedAgain((uri) => (uri === NOTES ? document : undefined)) };
  };
  const writes = (document: Document, words: string) => (): Promise<string> => {
    document.write(words);
    return Promise.resolve(words);
  };
  const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

  it('is saved again, with a second change that came before the first was on disk', async () => {
    const { document, again } = open();
    const first = again.change(NOTES, writes(document, 'a'), () => true);
    await settled();
    assert.ok(again.isSaved(NOTES));
    const second = again.change(NOTES, writes(document, 'b'), () => true);
    await settled();
    for (const save of document.saving) save();
    await Promise.all([first, second]);
    assert.equal(document.onDisk, 'ab');
    assert.ok(again.isSaved(NOTES));
  });

  it('is left to be saved where somebody was writing', async () => {
    const { document, again } = open();
    document.write('mine');
    assert.equal(await again.change(NOTES, writes(document, 'a'), () => true), 'a');
    assert.equal(document.saving.length, 0);
    assert.ok(!again.isSaved(NOTES));
  });

  it('is not saved where nothing is to be saved, nor where the change could not be made', async () => {
    const { document, again } = open();
    await again.change(NOTES, writes(document, 'a'), () => false);
    assert.equal(document.saving.length, 0);
    assert.ok(!again.isSaved(NOTES));
    document.isDirty = false;
    const failing = again.change(
      NOTES,
      () => Promise.reject(new Error('gone')),
      () => true,
    );
    await assert.rejects(failing, /gone/);
    document.write('mine');
    assert.ok(!again.isSaved(NOTES));
  });

  it('is made all the same where it cannot be saved', async () => {
    const { document, again } = open();
    document.save = () => Promise.reject(new Error('no room'));
    assert.equal(await again.change(NOTES, writes(document, 'a'), () => true), 'a');
    assert.ok(!again.isSaved(NOTES));
  });
});
