// What git could not bring together, and whose it is: in real repositories.
import assert from 'node:assert/strict';
import { unsettledIn } from '../../../src/core/sharing/unsettled.ts';
import { computer } from '../../../src/node/computer.ts';
import { useRepository, type Repository } from '../privacy/repository.ts';

const NAME = '-- plan "one" ä.lesson.yaml';

/** Git says which commands stopped half-way by how they end. */
function stops(repository: Repository, ...parameters: string[]): void {
  assert.throws(() => repository.git(...parameters));
}

describe('What git could not bring together', () => {
  const world = useRepository();
  const look = (name = NAME) => unsettledIn(computer.git, world.repository.path, name);

  /** A plan that Ana (whose computer it is) and Lee both changed; hers is on `main`, his on `lee`. */
  function changedByBoth(ours = 'title: Ana\n', theirs = 'title: Lee\n'): Repository {
    const { repository } = world;
    repository.git('config', 'user.email', 'ana@localhost');
    repository.git('config', 'user.name', 'Ana');
    repository.write({ [NAME]: 'title: Creek\n' });
    repository.keep();
    const main = repository.git('symbolic-ref', '--short', 'HEAD').trim();
    const change = (text: string, ...as: string[]): void => {
      if (text === 'out') repository.git('rm', '--quiet', '--', NAME);
      else repository.write({ [NAME]: text });
      repository.git('add', '--all');
      repository.git('commit', '--quiet', '--message', 'x', ...as);
    };
    repository.git('checkout', '--quiet', '-b', 'lee');
    change(theirs, '--author', 'Lee Park <lee@localhost>');
    repository.git('checkout', '--quiet', main);
    change(ours);
    return repository;
  }

  it('is nothing where nothing is under way, and where there is no git', async () => {
    changedByBoth();
    assert.equal(await look(), undefined);
    assert.equal(await unsettledIn(computer.git, '/', NAME), undefined);
  });

  it('is one’s own words and the partner’s in a merge', async () => {
    stops(changedByBoth(), 'merge', 'lee');
    assert.deepEqual(await look(), {
      ...{ base: 'title: Creek\n', ours: 'title: Ana\n', theirs: 'title: Lee\n' },
      ...{ swapped: false, others: ['Lee Park'], unmarked: false },
    });
  });

  it('is said of a file that git was told to put no marks into', async () => {
    const repository = changedByBoth();
    repository.write({ '.gitattributes': '*.yaml -merge\n' });
    stops(repository, 'merge', 'lee');
    assert.deepEqual(await look(), {
      ...{ base: 'title: Creek\n', ours: 'title: Ana\n', theirs: 'title: Lee\n' },
      ...{ swapped: false, others: ['Lee Park'], unmarked: true },
    });
  });

  it('is the same while one’s own versions are put on top of the partner’s', async () => {
    stops(changedByBoth(), 'rebase', 'lee');
    assert.deepEqual(await look(), {
      ...{ base: 'title: Creek\n', ours: 'title: Ana\n', theirs: 'title: Lee\n' },
      ...{ swapped: true, others: ['Lee Park'], unmarked: false },
    });
  });

  it('is the same where one version of the partner is taken over', async () => {
    stops(changedByBoth(), 'cherry-pick', 'lee');
    const found = await look();
    assert.ok(found && 'ours' in found);
    assert.deepEqual(
      [found.ours, found.theirs, found.others],
      ['title: Ana\n', 'title: Lee\n', ['Lee Park']],
    );
  });

  it('is one’s own words where what was put aside comes back', async () => {
    const repository = changedByBoth();
    repository.git('checkout', '--quiet', 'lee');
    repository.git('checkout', '--quiet', '-b', 'aside', 'lee~1');
    repository.write({ [NAME]: 'title: Put aside\n' });
    repository.git('stash');
    repository.git('checkout', '--quiet', 'lee');
    stops(repository, 'stash', 'pop');
    const found = await look();
    assert.ok(found && 'ours' in found);
    assert.deepEqual(
      [found.ours, found.theirs, found.others],
      ['title: Put aside\n', 'title: Lee\n', ['Lee Park']],
    );
  });

  it('says who took the file out', async () => {
    stops(changedByBoth('title: Ana\n', 'out'), 'merge', 'lee');
    assert.deepEqual(await look(), { takenOutBy: 'them', others: ['Lee Park'] });
  });

  it('is empty underneath where both made the file', async () => {
    const { repository } = world;
    repository.git('config', 'user.email', 'ana@localhost');
    repository.keep();
    const main = repository.git('symbolic-ref', '--short', 'HEAD').trim();
    repository.git('checkout', '--quiet', '-b', 'lee');
    repository.write({ [NAME]: 'title: Lee\n' });
    repository.keep();
    repository.git('checkout', '--quiet', main);
    repository.write({ [NAME]: 'title: Ana\n' });
    repository.keep();
    stops(repository, 'merge', 'lee');
    const found = await look();
    assert.ok(found && 'ours' in found);
    // Both are by the one whose computer this is.
    assert.deepEqual(
      [found.base, found.ours, found.theirs, found.others],
      ['', 'title: Ana\n', 'title: Lee\n', []],
    );
  });
});
