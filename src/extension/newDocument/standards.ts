import { standardsTemplate } from '../../core/kinds/standards/template.ts';
import { Questions } from '../ask.ts';
import { needed, type Made } from './made.ts';

/** A few questions for standards. */
export async function standards(): Promise<Made> {
  const ask = new Questions('New standards', 3);
  const title = await ask.words('What do you call these standards?', 'NGSS high school, excerpt', needed);
  const code = await ask.words('The code of the first one, as its source writes it.', 'HS-LS2-7');
  // A standard is its words; a code alone would say nothing to anybody.
  const statement =
    code === ''
      ? ''
      : await ask.words(
          'And its words, as its source has them.',
          'Design, evaluate, and refine a solution for reducing the impacts of human activities',
          needed,
        );
  return { title, text: standardsTemplate({ title, items: [{ code, statement }] }) };
}
