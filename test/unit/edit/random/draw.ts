/** Draws random plans and random ways to write them. */
import type { Draw, Entry, Layout, Model, Style, TextStyle } from './model.ts';

const WORDS = [
  'creek',
  'water',
  'I',
  'can',
  'explain',
  'land',
  'use',
  'the',
  'storm',
  'brown',
  'água',
  '🐟',
  'so',
  'a',
];
const HARD = [
  'yes',
  '#2',
  'why:',
  '- so',
  '"quoted"',
  "it's",
  '[x]',
  '{y}',
  '5.10',
  '*',
  '&',
  '%',
  '@',
  '~',
  '|',
  '>',
  ',',
  '?',
  '!',
];

/** A text; several lines now and then. */
export function drawText(draw: Draw, lines: boolean): string {
  const line = (): string => {
    const easy = draw.upTo(1) === 0;
    const words = draw.some(1, 9, easy ? WORDS : [...WORDS, ...HARD]);
    return words.join(' ');
  };
  if (!lines || draw.upTo(4) > 0) return line();
  const parts = Array.from({ length: draw.between(1, 3) }, () =>
    draw.upTo(4) === 0 ? '' : (draw.upTo(5) === 0 ? '  ' : '') + line(),
  );
  const end = draw.one('', '', '\n', '\n\n');
  const text = parts.join('\n');
  return text.trim() === '' ? line() : text + end;
}

const PLAIN = /^[\p{L}🐟][\p{L}\d🐟 -]*$/u;
const KEYWORDS = /^(?:yes|so|I|a)$/i;

/** A way to write a text that can hold it. */
function drawTextStyle(draw: Draw, value: string, inFlow: boolean): TextStyle {
  const styles: TextStyle[] = ['double'];
  const single = !value.includes('\n');
  if (single) styles.push('single');
  if (PLAIN.test(value) && !KEYWORDS.test(value)) {
    styles.push('plain', 'plain', 'plain');
    if (value.includes(' ') && !inFlow) styles.push('wrapped');
  }
  if (!inFlow && !/^\s/.test(value) && !/^ +$/m.test(value)) styles.push('literal', 'literal');
  if (!inFlow && single && /^[\p{L}🐟]/u.test(value)) styles.push('folded');
  return draw.one(...styles);
}

/** Draws one plan. */
export class Drawing {
  readonly #draw: Draw;
  #tags = 0;
  readonly #flow: boolean;
  readonly #json: boolean;

  constructor(draw: Draw) {
    this.#draw = draw;
    this.#flow = draw.upTo(9) === 0;
    this.#json = this.#flow && draw.upTo(2) === 0;
  }

  #some(most: number): number {
    return this.#draw.upTo(most);
  }

  layout(): Layout {
    const step = this.#draw.one(2, 2, 4);
    return {
      eol: this.#draw.one('\n' as const, '\r\n' as const),
      mark: this.#some(3) === 0,
      closed: this.#some(4) > 0,
      step,
      listStep: this.#draw.one(0, 2, step),
      gap: this.#draw.one(' ', ' ', '   '),
      alone: this.#some(4) === 0,
      aligned: this.#draw.one(0, 0, 50),
      foot: this.#flow || this.#some(2) > 0 ? undefined : '# foot',
      blanks: this.#some(3) === 0 ? 2 : 1,
      frayed: this.#some(3) === 0,
      begun: !this.#json && this.#some(7) === 0,
      json: this.#json,
      shared: !this.#flow && this.#some(3) === 0,
    };
  }

  plan(): Model {
    const style: Style = this.#json
      ? 'line'
      : this.#flow
        ? this.#draw.one('line' as const, 'lines' as const)
        : 'block';
    const entries = [
      this.#pair('kind', this.#text('project', style), style),
      this.#pair('title', this.#text(drawText(this.#draw, false), style), style),
      this.#pair('summary', this.#text(drawText(this.#draw, true), style), style),
      this.#pair(
        'goals',
        this.#items(style, (inner) => this.#goal(inner)),
        style,
      ),
      this.#pair(
        'notes',
        this.#items(style, (inner) => this.#text(drawText(this.#draw, true), inner)),
        style,
      ),
      this.#pair(
        'sessions',
        this.#items(style, (inner) => this.#session(inner)),
        style,
      ),
      this.#pair('technology', this.#map(style, ['tool', 'purpose']), style),
      this.#pair('empty', this.#list(style, []), style),
    ];
    if (!this.#flow && this.#some(2) === 0) {
      entries.push(this.#pair('nothing', { type: 'text', value: null, style: 'nothing' }, style));
    }
    return { type: 'map', entries, style, blanks: this.#flow ? 0 : this.#some(1) };
  }

  #goal(style: Style): Model {
    const id = `g${++this.#tags}`;
    return {
      type: 'map',
      style,
      blanks: 0,
      entries: [
        this.#pair('id', this.#text(id, style), style),
        this.#pair('target', this.#text(drawText(this.#draw, true), style), style),
        this.#pair(
          'standards',
          this.#items(style, (inner) => this.#text(`HS-${this.#some(99)}x`, inner)),
          style,
        ),
      ],
    };
  }

  #session(style: Style): Model {
    const entries = [
      this.#pair('id', this.#text(`s${++this.#tags}`, style), style),
      this.#pair('minutes', { type: 'text', value: this.#some(90), style: 'plain' }, style),
    ];
    if (this.#some(1) === 0) {
      entries.push(
        this.#pair(
          'activities',
          this.#items(style, (inner) => this.#goal(inner)),
          style,
        ),
      );
    }
    return { type: 'map', style, blanks: 0, entries };
  }

  #map(outer: Style, keys: readonly string[]): Model {
    const style = this.#inner(outer);
    const entries = keys.map((key) => this.#pair(key, this.#text(drawText(this.#draw, true), style), style));
    return { type: 'map', style, blanks: 0, entries };
  }

  #items(outer: Style, item: (style: Style) => Model): Model {
    const style = this.#inner(outer);
    const itemStyle =
      style === 'block' ? this.#draw.one('block' as const, 'block' as const, 'line' as const) : 'line';
    const models = Array.from({ length: this.#draw.one(1, 2, 2, 3, 4) }, () => item(itemStyle));
    return this.#list(
      style,
      models.map((model) => this.#entry(undefined, model, style)),
    );
  }

  #list(style: Style, entries: Entry[]): Model {
    return {
      type: 'list',
      style: entries.length === 0 ? 'line' : style,
      blanks: style === 'block' ? this.#draw.one(0, 0, 1) : 0,
      entries,
    };
  }

  #inner(outer: Style): Style {
    if (outer === 'line') return 'line';
    if (outer === 'lines') return this.#draw.one('line' as const, 'lines' as const);
    return this.#draw.one(
      'block' as const,
      'block' as const,
      'block' as const,
      'line' as const,
      'lines' as const,
    );
  }

  #text(value: string, style: Style): Model {
    return { type: 'text', value, style: drawTextStyle(this.#draw, value, style !== 'block') };
  }

  #pair(key: string, model: Model, style: Style): Entry {
    return this.#entry(key, model, style);
  }

  #entry(key: string | undefined, model: Model, style: Style): Entry {
    const tag = `e${++this.#tags}`;
    const said = (what: string, likely: number): string | undefined =>
      style !== 'line' && this.#some(likely) === 0 ? `# of ${tag} ${what}` : undefined;
    const lead = [said('lead 1', 5), said('lead 2', 9)].filter((one) => one !== undefined);
    const trail = style === 'block' ? [said('trail', 8)].filter((one) => one !== undefined) : [];
    const heading = style === 'block' && this.#some(9) === 0 ? `# heading ${tag}` : undefined;
    const anchor = style === 'block' && this.#some(19) === 0 ? `a${tag}` : undefined;
    const odd = style === 'block' && this.#some(14) === 0 ? `# odd ${tag}` : undefined;
    return { tag, key, model, lead, end: said('end', 4), trail, heading, odd, anchor };
  }
}
