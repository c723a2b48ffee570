/** Says in a teacher's words what a schema finds, and what would settle it. */
import type { Finding } from '../finding.ts';
import type { Misfit } from './misfit.ts';
import { empty, missing, unknownKey } from './wordKeys.ts';
import { wrongShape } from './wordShapes.ts';
import { badDate, badId, badNumber, wrongChoice } from './wordValues.ts';

/** The finding for one misfit; undefined where another finding says it already. */
export function word(misfit: Misfit): Finding | undefined {
  switch (misfit.error.keyword) {
    case 'additionalProperties':
      return unknownKey(misfit);
    case 'required':
      return missing(misfit, String(misfit.error.params.missingProperty));
    case 'enum':
    case 'const':
      return wrongChoice(misfit);
    case 'type':
      return wrongShape(misfit);
    case 'pattern':
      return badId(misfit);
    case 'format':
      return badDate(misfit);
    case 'minLength':
      return empty(misfit);
    default:
      return badNumber(misfit);
  }
}
