// The page “Paste what I have”: what is brought to it, what it shows, and how pieces are moved.
import assert from 'node:assert/strict';
import { axeFindings } from './panelPage/axe.ts';
import { useBringingPage, type OpenBringing } from './bringingPage/open.ts';
import { lesson } from './bringingPage/plans.ts';

const canvas = `Rubric Name,Criteria Name,Criteria Description,Criteria Enable Range,Rating Name,Rating Description,Rating Points,Rating Name,Rating Description,Rating Points
Creek poster,Claim,What the poster says,false,Meets,Links two measurements to the claim,2,Not yet,States an opinion,1
`;

const moves = async (page: OpenBringing) =>
  (await page.posted()).flatMap((message) => {
    if (message.type !== 'move') return [];
    return [Object.fromEntries(Object.entries(message).filter(([key]) => key !== 'type'))];
  });

describe('“Paste what I have”, before anything is there', () => {
  const open = useBringingPage();

  it('takes what is pasted, with how it looked, wherever the focus is', async () => {
    const page = await open();
    page.answers = false;
    assert.equal(await page.focused(), '');
    await page.page.getByRole('button', { name: 'Choose a file…' }).focus();
    await page.paste('<h1>Cells</h1>', 'Cells');
    assert.deepEqual((await page.posted()).slice(1), [
      { type: 'pasted', html: '<h1>Cells</h1>', text: 'Cells' },
    ]);
    await page.page.locator('.bring-reading').getByText('Reading what you brought …').waitFor();
    assert.equal(await page.page.getByRole('textbox').count(), 0);
  });

  it('reads what is typed, and leaves a paste into written words to the field', async () => {
    const page = await open();
    page.answers = false;
    assert.equal(await page.page.getByRole('button', { name: 'Read this' }).count(), 0);
    await page.page.getByLabel('Paste your plan here').fill('Goals: explain cells');
    await page.paste('<b>more</b>', 'more');
    assert.deepEqual(await page.posted(), [{ type: 'ready' }]);
    await page.page.getByRole('button', { name: 'Read this' }).click();
    assert.deepEqual((await page.posted()).at(-1), {
      ...{ type: 'pasted', html: '', text: 'Goals: explain cells' },
    });
  });

  it('keeps what is typed while the page is out of sight', async () => {
    const page = await open();
    await page.page.getByLabel('Paste your plan here').fill('Goals: explain cells');
    await page.reload();
    assert.equal(await page.page.getByLabel('Paste your plan here').inputValue(), 'Goals: explain cells');
  });

  it('takes a file that is dropped', async () => {
    const page = await open();
    await page.drop('poster.csv', canvas);
    await page.page.getByRole('heading', { name: 'Rubrics from Canvas' }).waitFor();
    await page.page.getByRole('heading', { name: 'Creek poster' }).waitFor();
    await page.page.getByRole('cell', { name: 'Links two measurements to the claim' }).waitFor();
    await page.click('Make this document');
    assert.deepEqual(
      page.made.map((documents) => documents.map(({ kind }) => kind)),
      [['rubric']],
    );
  });

  it('says what to do where something can’t be read, and goes on', async () => {
    const page = await open();
    await page.drop('lesson.pdf', '%PDF-1.7');
    await page.page.getByRole('status').getByText('Open it, select all, copy it').waitFor();
    assert.equal(await page.page.getByLabel('Paste your plan here').count(), 1);
    await page.show({ show: 'empty', trouble: '<b>trouble</b>' });
    await page.page.getByText('<b>trouble</b>').waitFor();
  });

  it('brings back what was there, when one began anew', async () => {
    const page = await open();
    await page.drop('poster.csv', canvas);
    await page.click('Start over');
    await page.page.getByText('“Creek poster” is still there.').waitFor();
    await page.click('Go back to it');
    await page.page.getByRole('heading', { name: 'Creek poster' }).waitFor();
  });

  it('says that it is too large instead of sending it', async () => {
    const page = await open();
    await page.page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(8_000_001)], 'large.docx'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
    });
    await page.page.getByText('This is longer than 8 MB.').waitFor();
    assert.deepEqual(await page.posted(), [{ type: 'ready' }]);
  });
});

describe('“Paste what I have”, a plan as it was understood', () => {
  const open = useBringingPage();
  const plan = async (width?: number): Promise<OpenBringing> => {
    const page = await open('light', width);
    page.answers = false;
    await page.show(lesson);
    return page;
  };

  it('says in one sentence what was understood, and shows it by place', async () => {
    const page = await plan();
    await page.page
      .getByText(
        'Understood: 2 shared goals, 1 standard, 4 materials, 3 activities, 1 check and 1 rubric. 4 pieces have no place yet.',
      )
      .waitFor();
    assert.match(await page.focused(), /^Understood: /);
    assert.deepEqual(await page.pieces('Shared goals'), [
      'I can explain how cells get energy from food.',
      'names what goes in and what comes out',
      'uses the model of the chemical change',
      'I can plan a fair test with yeast and sugar.',
    ]);
    assert.equal(
      (await page.pieces('Notes: no place yet'))[1],
      'Bell schedule changes on Wednesday. from “Remember”',
    );
    await page.page.getByText('Could not come along: 2 pictures and 1 comment.').waitFor();
  });

  it('has notes beside the places where there is room, and below them where there is none', async () => {
    const wide = await plan(1200);
    const beside = async (page: OpenBringing) => {
      const [places, notes] = await Promise.all(
        ['.bring-places', '.bring-notes'].map((part) => page.page.locator(part).boundingBox()),
      );
      return (notes?.x ?? 0) > (places?.x ?? 0) + (places?.width ?? 0) - 1;
    };
    assert.equal(await beside(wide), true);
    assert.equal(await wide.overflow(), 0);
    const narrow = await plan(400);
    assert.equal(await beside(narrow), false);
    assert.equal(await narrow.overflow(), 0);
  });

  it('moves a piece by the menu, says so, and goes on with the next of the notes', async () => {
    const page = await plan();
    await page.moveTo('Ms. Ruiz, room 214').click();
    assert.equal(await page.focused(), 'Shared goals');
    await page.page.keyboard.press('m');
    await page.page.keyboard.press('Enter');
    assert.deepEqual(await moves(page), [{ piece: 'p1', place: 'materials' }]);
    await page.show({
      ...lesson,
      places: lesson.places.map((place) => ({
        ...place,
        pieces: [
          ...place.pieces.filter(({ id }) => id !== 'p1'),
          ...(place.place === 'materials' ? [{ id: 'p1', text: 'Ms. Ruiz, room 214', below: [] }] : []),
        ],
      })),
    });
    assert.match(await page.said(), /^“Ms\. Ruiz, room 214” is in “Materials” now\. Undo/);
    assert.match(await page.focused(), /Bell schedule/);
  });

  it('offers to put a piece below another', async () => {
    const page = await plan();
    await page.moveTo('Homework').click();
    await page.choose(/^Success criterion of “I can plan a fair test/);
    assert.deepEqual(await moves(page), [{ piece: 'p19', place: 'successCriteria', of: 'p6' }]);
  });

  it('goes from piece to piece with the arrow keys, and takes one along with Alt', async () => {
    const page = await plan();
    await page.moveTo('dry yeast').focus();
    await page.page.keyboard.press('ArrowDown');
    assert.match(await page.focused(), /balloons/);
    await page.page.keyboard.press('Alt+ArrowUp');
    await page.page.keyboard.press('End');
    assert.match(await page.focused(), /Homework/);
    await page.page.keyboard.press('Alt+ArrowDown');
    assert.match(await page.said(), /^It is as far as it goes\./);
    await page.moveTo('I can plan a fair test').focus();
    await page.page.keyboard.press('Alt+ArrowRight');
    assert.deepEqual(await moves(page), [
      { piece: 'p9', place: 'materials', before: 'p8' },
      { piece: 'p6', place: 'successCriteria', of: 'p3' },
    ]);
  });

  it('reaches each place with one Tab', async () => {
    const page = await plan();
    await page.moveTo('I can explain').focus();
    await page.page.keyboard.press('Tab');
    assert.match(await page.focused(), /HS-LS1-7/);
    await page.page.keyboard.press('Tab');
    await page.page.keyboard.press('ArrowDown');
    await page.page.keyboard.press('Tab');
    await page.page.keyboard.press('Shift+Tab');
    assert.match(await page.focused(), /balloons/);
  });

  it('drags a piece from the notes to an empty place, and before another', async () => {
    const page = await plan();
    const dragTo = async (words: string, to: string, dy: number) => {
      const from = await page.page.locator('.piece-words').filter({ hasText: words }).last().boundingBox();
      const target = await page.page.locator(to).first().boundingBox();
      if (!from || !target) throw new Error('It is not there.');
      await page.page.mouse.move(from.x + 10, from.y + 8);
      await page.page.mouse.down();
      await page.page.mouse.move(from.x + 20, from.y + 20);
      await page.page.mouse.move(target.x + 30, target.y + dy, { steps: 4 });
      await page.drawn();
      await page.page.mouse.up();
      await page.drawn();
    };
    await dragTo('Bell schedule', '[data-ref="p9"]', 4);
    await dragTo('Ms. Ruiz', '[data-ref="p6"]', 28);
    assert.deepEqual(await moves(page), [
      { piece: 'p17', place: 'materials', before: 'p9' },
      { piece: 'p1', place: 'successCriteria', of: 'p6' },
    ]);
    await page.page.locator('.empty-place').first().scrollIntoViewIfNeeded();
    await page.page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await dragTo('Homework', '.empty-place', 6);
    assert.deepEqual((await moves(page)).at(-1), { piece: 'p19', place: 'essentialQuestions' });
  });

  it('gives a drag up with Escape', async () => {
    const page = await plan();
    const from = await page.page.locator('[data-ref="p1"]').boundingBox();
    await page.page.mouse.move((from?.x ?? 0) + 60, (from?.y ?? 0) + 10);
    await page.page.mouse.down();
    await page.page.mouse.move(100, 400, { steps: 4 });
    await page.page.keyboard.press('Escape');
    await page.page.mouse.up();
    assert.deepEqual(await moves(page), []);
  });

  it('changes the title and the kind, and takes back with Ctrl+Z outside of the field', async () => {
    const page = await plan();
    const title = page.page.getByLabel('Title of the plan');
    await title.fill('Where it goes');
    await page.page.keyboard.press('Enter');
    await page.page.getByRole('radio', { name: 'Project plan' }).check();
    await page.page.keyboard.press('ControlOrMeta+z');
    assert.deepEqual((await page.posted()).slice(1), [
      { type: 'title', title: 'Where it goes' },
      { type: 'kind', kind: 'project-spec' },
      { type: 'undo' },
    ]);
  });

  it('asks to start over before something else is read', async () => {
    const page = await plan();
    await page.paste('<p>Something else</p>');
    assert.match(await page.said(), /choose “Start over” first/);
    assert.deepEqual(await page.posted(), [{ type: 'ready' }]);
  });

  it('shows text as text, whatever is written in it', async () => {
    const page = await plan();
    const text = '<img src=x onerror=alert(1)> **bold** `code` [a link](https://a.example) __proto__';
    const notes = lesson.places.at(-1)!;
    await page.show({
      ...lesson,
      title: text,
      places: [{ ...notes, pieces: [{ id: '__proto__', text, below: [] }] }],
    });
    assert.equal(await page.page.locator('img').count(), 0);
    await page.moveTo('<img src=x').click();
    await page.press('Escape');
    assert.match(await page.focused(), /<img src=x/);
  });

  for (const theme of ['light', 'high-contrast'] as const)
    it(`has nothing that axe objects to: ${theme}`, async () => {
      let page = await open(theme);
      assert.deepEqual(await axeFindings(page.page), []);
      await page.show(lesson);
      assert.deepEqual(await axeFindings(page.page), []);
      page = await open(theme);
      await page.drop('poster.csv', canvas);
      assert.deepEqual(await axeFindings(page.page), []);
    });
});

describe('“Paste what I have”, from the clipboard to the documents', () => {
  const open = useBringingPage();
  const typed = `# Where does the food go?

## Learning targets
- I can explain how cells get energy from food.
- I can plan a fair test.

## Materials
- yeast
- sugar

## Where the bottles are
Twenty spare bottles stand in the blue cabinet.`;
  const bottles = 'Twenty spare bottles stand in the blue cabinet.';

  it('finds the places, moves a piece and takes that back, with nothing lost', async () => {
    const page = await open();
    await page.paste('', typed);
    assert.deepEqual(await page.pieces('Materials'), ['yeast', 'sugar']);
    const notes = await page.pieces('Notes: no place yet');
    assert.ok(notes.includes(bottles));
    await page.moveTo(bottles).click();
    await page.choose('Materials');
    assert.deepEqual(await page.pieces('Materials'), ['yeast', 'sugar', bottles]);
    assert.match(await page.said(), /is in “Materials” now/);
    await page.press('ControlOrMeta+z');
    assert.deepEqual(await page.pieces('Notes: no place yet'), notes);
    await page.click('Make the plan');
    const [made] = page.made;
    assert.deepEqual(
      made?.map(({ kind }) => kind),
      ['lesson-plan'],
    );
    for (const words of ['yeast', 'I can plan a fair test', 'Where the bottles are', bottles])
      assert.ok(made[0]?.text.includes(words), words);
  });

  it('says that a piece doesn’t fit in a place, and leaves it where it is', async () => {
    const page = await open();
    await page.paste('', typed);
    await page.moveTo(bottles).click();
    await page.choose('Date');
    assert.match(await page.said(), /doesn’t fit in “Date”\. It stays where it was\./);
    assert.ok((await page.pieces('Notes: no place yet')).includes(bottles));
    assert.equal(await page.page.getByRole('button', { name: 'Undo' }).count(), 0);
  });

  it('has every step again after the window was loaded anew, and takes them back one by one', async () => {
    const page = await open();
    await page.paste('', typed);
    await page.moveTo(bottles).click();
    await page.choose('Materials');
    await page.page.getByLabel('Title of the plan').fill('Yeast');
    await page.press('Enter');
    await page.reload();
    assert.equal(await page.page.getByLabel('Title of the plan').inputValue(), 'Yeast');
    assert.deepEqual(await page.pieces('Materials'), ['yeast', 'sugar', bottles]);
    await page.click('Undo');
    await page.click('Undo');
    assert.deepEqual(await page.pieces('Materials'), ['yeast', 'sugar']);
    assert.notEqual(await page.page.getByLabel('Title of the plan').inputValue(), 'Yeast');
  });

  it('keeps moves when it turns out to be a project', async () => {
    const page = await open();
    await page.paste('', typed);
    await page.moveTo(bottles).click();
    await page.choose('Materials');
    await page.page.getByRole('radio', { name: 'Project plan' }).check();
    await page.serve();
    assert.deepEqual(await page.pieces('Materials'), ['yeast', 'sugar', bottles]);
    await page.click('Make the plan');
    assert.equal(page.made[0]?.[0]?.kind, 'project-spec');
  });
});
