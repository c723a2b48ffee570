/** Names of people, as documents write them: whole in one place, only the first name in another. */

/** Whether two names mean one person: `Lee`, `lee ` and `Lee Park` do. */
export function isSamePerson(one: string | undefined, other: string | undefined): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length > 0 && short.every((word, index) => word === long[index]);
}

/** Whether a person is named in a text: `Ana and Lee` names Lee. */
export function isNamedIn(text: string, person: string): boolean {
  const [first] = wordsOf(person);
  return first !== undefined && wordsOf(text).includes(first);
}

function wordsOf(name: string | undefined): readonly string[] {
  return (
    name
      ?.normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}'’-]+/gu) ?? []
  );
}
