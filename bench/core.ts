// The core alone: from a keystroke to what is said and shown.
import { Library } from '../src/core/library/library.ts';
import { buildPlanView } from '../src/core/view/buildPlanView.ts';
import { measure, row } from './measure.ts';
import { planOf } from './plans.ts';

/** Measures keystroke → findings and → panel view at 5 and 50 KB. @returns rows of the table */
export async function benchCore(): Promise<readonly string[]> {
  const rows: string[] = [];
  for (const size of [5_000, 50_000]) {
    const text = planOf(size);
    const library = new Library();
    library.setComplete(true);
    const uri = 'file:///bench/a.project.yaml';
    const type = (round: number): void => {
      library.put(
        uri,
        text.replace(
          'I can explain',
          `I can explain${'x'.repeat(1 + (Math.abs(round) % 7))}${round < 0 ? 'y' : ''}`,
        ),
        true,
      );
      library.findings(uri);
    };
    const kilobytes = `${Math.round(text.length / 1000)} KB`;
    rows.push(row(`core: keystroke → findings, ${kilobytes}`, await measure(40, type)));
    rows.push(
      row(
        `core: keystroke → findings and panel view, ${kilobytes}`,
        await measure(40, (round) => {
          type(round + 100);
          const document = library.get(uri);
          if (document) buildPlanView(document, library, library.findings(uri), round);
        }),
      ),
    );
  }
  return rows;
}
