/** What begins with a heading or a label. */
import { plain } from '../../markdown/markdown.ts';
import { clockIn, isDay, minutesIn } from './amounts.ts';
import type { Builder, Section } from './builder.ts';
import { isGoalSentence } from './items.ts';
import { labelIn } from './labels.ts';
import { inlineLabel, type Heading } from './lines.ts';
import { placesOf, type Shape } from './places.ts';

/** @param isItem whether it is a line of a list */
export function heading(builder: Builder, line: Heading, isItem = false): void {
  builder.close(line.level);
  while (builder.now && builder.now.scope !== 'all') builder.end();
  const around = builder.now;
  const { text: words, level, scope } = line;
  if (line.labelled?.exact !== true) builder.headings.push(words);
  const labelled = line.as === undefined ? line.labelled : undefined;
  if (line.as === 'session' || (isDay(words) && !labelled && line.as === undefined)) {
    if (builder.kind === 'project-spec') {
      open(builder, line, 'sessions', builder.add('sessions', words, {}));
      return;
    }
    openActivity(builder, line);
    return;
  }
  if (line.as === 'activity') {
    openActivity(builder, line);
    return;
  }
  if (labelled) {
    const { label, exact } = labelled;
    const place = label.places.find((each) => builder.has(each));
    const inSteps = around?.place === 'activities' || around?.place === 'sessions';
    const timed = minutesIn(words).minutes !== undefined;
    const aCheck = place === 'checks' && label.stays === true;
    if (
      label.activity ||
      (aCheck && ((inSteps && (isItem || scope === 'all')) || timed) && builder.has('activities'))
    ) {
      openActivity(builder, line);
      return;
    }
    if (place !== undefined) {
      const lead = label.stays === true || !exact ? words : undefined;
      const stem =
        label.stem === true
          ? { text: plain(words).replace(/ ?(?:…|\.{3})$/, ''), own: false, used: false }
          : undefined;
      const session =
        ['materials', 'homework'].includes(place) && builder.kind === 'project-spec'
          ? builder.session
          : undefined;
      if (place === 'choices') {
        open(builder, line, 'choices', builder.add('choices', words, {}));
        return;
      }
      builder.open({
        ...{ level, scope, place, under: words },
        ...(lead === undefined ? {} : { lead }),
        ...(stem ? { stem } : {}),
        ...(session === undefined ? {} : { owner: session }),
      });
      return;
    }
  } else if (isGoalSentence(words)) {
    builder.add('goals', words, {});
    builder.open({ level, scope, place: undefined });
    return;
  }
  unknownHeading(builder, line, around);
}

function unknownHeading(builder: Builder, line: Heading, around: Section | undefined): void {
  const { text: words, level, scope } = line;
  const steps = around?.place === 'activities' || around?.place === 'sessions';
  const timed = minutesIn(words).minutes !== undefined || clockIn(words).minutes !== undefined;
  if ((steps || timed) && builder.has('activities')) {
    openActivity(builder, line);
    return;
  }
  if (around?.place === 'details') {
    builder.open({ ...around, level, scope, lead: words });
    around.used = true;
    return;
  }
  const shape = around?.place === undefined ? undefined : shapeOf(builder, around.place);
  const keeps: readonly (Shape | undefined)[] = [
    'list',
    'goals',
    'supports',
    'checks',
    'vocabulary',
    'part',
    'final',
  ];
  if (around && keeps.includes(shape) && around.place !== 'title') {
    builder.open({
      ...around,
      level,
      scope,
      lead: around.lead === undefined ? words : `${around.lead}, ${words}`,
    });
    return;
  }
  const first = builder.pieces.every(({ place }) => place !== 'notes');
  if (builder.title === '' && first && scope === 'all' && words.length <= 160) {
    builder.title = titleIn(words);
    builder.titled = builder.title !== plain(words);
    builder.headings.pop();
    builder.headings.push(builder.title);
    builder.open({ level, scope, place: undefined });
    return;
  }
  const of = around?.place === 'notes' ? around.owner : undefined;
  const id = builder.add('notes', words, {}, { as: 'heading', ...(of === undefined ? {} : { of }) });
  open(builder, line, 'notes', id);
}

/** “Lesson Plan: The water cycle” is a plan about the water cycle. */
export function titleIn(words: string): string {
  const inline = inlineLabel(words);
  const isTitle = inline && inline.text !== '' && labelIn(inline.label)?.label.places[0] === 'title';
  return plain(isTitle ? inline.text : words);
}

function open(builder: Builder, { level, scope }: Heading, place: string, owner: string): void {
  builder.open({ level, scope, place, owner });
  const now = builder.now;
  if (now) now.used = true;
}

/** An activity, in its class period where there is one; a heading of the notes where the plan has no place for it. */
function openActivity(builder: Builder, line: Heading): void {
  if (!builder.has('activities')) {
    const around = builder.now;
    const of = around?.place === 'notes' ? around.owner : undefined;
    const id = builder.add('notes', line.text, {}, { as: 'heading', ...(of === undefined ? {} : { of }) });
    open(builder, line, 'notes', id);
    return;
  }
  const session = builder.session;
  const id = builder.add('activities', line.text, {}, session === undefined ? {} : { of: session });
  open(builder, line, 'details', id);
}

/** How what stands at a place is written. */
export function shapeOf(builder: Builder, place: string): Shape | undefined {
  return place === 'details' || place === 'options' ? 'part' : placesOf(builder.kind).get(place)?.shape;
}
