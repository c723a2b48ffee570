/** The words by which the columns and levels of a rubric are known. Other words work too: then the place tells. */

/** A level's name, or a part of it. Whole words, small letters. */
const levelWords: ReadonlySet<string> = new Set(
  [
    'exceeds exceeding exceeded meets meeting met approaching approaches beginning beginner developing developed',
    'proficient proficiency advanced emerging emergent basic exemplary distinguished mastery mastered master novice',
    'accomplished excellent good fair poor satisfactory unsatisfactory outstanding expert apprentice practitioner',
    'incomplete complete missing limited partial partially adequate inadequate inconsistent strong weak competent',
    'capstone milestone benchmark expanding bridging entering starting superior acceptable unacceptable insufficient',
    'sufficient thorough minimal expected extending extends secure progressing above below beyond average concerns',
    'pass fail merit distinction full needs improvement almost mostly rarely sometimes always never',
    'sophisticated highly consistently attempted unscorable',
  ]
    .join(' ')
    .split(' '),
);

/** Names of levels that are several plain words. */
const levelPhrases: readonly string[] = [
  'not yet',
  'no marks',
  'no evidence',
  'getting there',
  'got it',
  'on target',
  'on track',
  'at standard',
  'well done',
  'not there',
];

/** What a column is for, as its heading says. */
export type ColumnWord = 'name' | 'category' | 'description' | 'points' | 'weight' | 'comment' | 'number';

const columnWords: { readonly [word in ColumnWord]: readonly string[] } = {
  name: [
    ...['criteria', 'criterion', 'skill', 'skills', 'trait', 'traits', 'element', 'elements', 'dimension'],
    ...['dimensions', 'component', 'components', 'indicator', 'indicators', 'objective', 'objectives'],
    ...['learning target', 'learning targets', 'learning goal', 'learning goals', 'goal', 'goals', 'aspect'],
    ...['aspects', 'requirement', 'requirements', 'task', 'tasks', 'focus', 'focus area', 'competency'],
    ...['competencies', 'performance element', 'performance indicator', 'performance area', 'look for'],
    ...['look fors', 'item', 'items', 'what i look for', 'outcome', 'outcomes', 'rubric criteria'],
    ...['scoring criteria', 'assessment criteria', 'success criteria', 'kriterium', 'kriterien', 'criterio'],
    ...['criterios', 'critère', 'critères'],
  ],
  category: [
    ...['category', 'categories', 'strand', 'strands', 'domain', 'domains', 'standard', 'standards'],
    ...['section', 'part', 'area', 'areas', 'topic', 'topics', 'theme', 'unit'],
  ],
  description: [
    'description',
    'descriptions',
    'descriptor',
    'descriptors',
    'details',
    'explanation',
    'meaning',
  ],
  points: [
    ...['pts', 'pt', 'points', 'point', 'points possible', 'possible points', 'points earned', 'score'],
    ...[
      'your score',
      'scores',
      'total',
      'mark',
      'marks',
      'out of',
      'max',
      'maximum',
      'max points',
      'max score',
    ],
    ...['maximum points', 'value', 'worth', 'total points', 'self score', 'teacher score', 'peer score'],
    ...['points awarded', 'points received', 'puntos', 'punkte', 'pontos'],
  ],
  weight: [
    'weight',
    'weighting',
    'percent',
    'percentage',
    '%',
    'weight %',
    'weight (%)',
    'of grade',
    '% of grade',
  ],
  comment: [
    ...[
      'comment',
      'comments',
      'note',
      'notes',
      'feedback',
      'remarks',
      'teacher comments',
      'comments feedback',
    ],
    ...[
      'teacher feedback',
      'student comments',
      'peer feedback',
      'self assessment',
      'teacher notes',
      'reflection',
    ],
  ],
  number: ['#', 'nr'],
};

const columns: ReadonlyMap<string, ColumnWord> = new Map(
  Object.entries(columnWords).flatMap(([column, words]) =>
    words.map((word) => [word, column as ColumnWord] as const),
  ),
);

/** A heading without signs and in small letters: “Points (possible):” → “points possible”. */
function bare(heading: string): string {
  const letters = heading.toLowerCase().replace(/[^\p{L}\p{N}%#]+/gu, ' ');
  return letters.trim();
}

/** What a column is for; undefined where its heading is none of the usual words. */
export function columnWord(heading: string): ColumnWord | undefined {
  const word = bare(heading);
  const known = columns.get(word);
  if (known) return known;
  // “Criteria for meeting the standard”, “Success criteria (what I look for)”.
  return /^(?:criteri(?:a|on)|success criteria)\b/.test(word) && word.length <= 60 ? 'name' : undefined;
}

/** Whether the heading stands over ratings with names and points of their own in each row, as in Canvas. */
export function isRatings(heading: string): boolean {
  return ['ratings', 'rating'].includes(bare(heading));
}

/** Whether a short text is what levels are usually called. */
export function isLevelName(name: string): boolean {
  const word = bare(name);
  const parts = word.split(' ');
  if (word === '' || parts.length > 4) return false;
  return parts.some((part) => levelWords.has(part)) || levelPhrases.some((phrase) => word.includes(phrase));
}

/** Whether a line adds up what stands above it, or has room for writing at the end of the table. */
export function isTotal(name: string): boolean {
  return /^(?:sub ?total|grand total|total|overall (?:score|grade)|final (?:score|grade)|score|comments?|feedback|teacher comments?|notes?)\b/.test(
    bare(name),
  );
}

/** The sides of a single-point rubric: what is left for writing in. */
export function sideOf(heading: string): 'concerns' | 'beyond' | undefined {
  const word = bare(heading);
  if (/\b(?:concerns?|improv\w*|work on|not yet|grow\w*|below|needs?|next steps?|approaching)\b/.test(word))
    return 'concerns';
  if (/\b(?:beyond|exceed\w*|advanced|above|glow\w*|strengths?|excel\w*|extend\w*)\b/.test(word))
    return 'beyond';
  return undefined;
}

/** Whether a heading names something that is there or not, as in a checklist. */
export function isTick(heading: string): boolean {
  const word = bare(heading);
  return (
    ['', 'yes', 'no', 'done', 'there', 'not there', 'not yet', 'check', 'checked', 'met', 'not met'].includes(
      word,
    ) ||
    [
      'complete',
      'incomplete',
      'included',
      'missing',
      'present',
      'x',
      'y',
      'n',
      'self',
      'peer',
      'teacher',
    ].includes(word)
  );
}

/** Whether a cell holds nothing but an empty box, a tick or a cross. */
export function isBox(cell: string): boolean {
  return /^(?:[☐☑☒□■◻◼▢✓✔✗✘○●_xX\s]|\[[ xX]?\]|\\)*$/u.test(cell) && cell.length <= 12;
}

/** A line without the box or tick before it. */
export function withoutBox(line: string): string {
  return line.replace(/^(?:[☐☑☒□■◻◼▢✓✔✗✘○●]|\\?\[[ xX]?\\?\])\s*/u, '');
}
