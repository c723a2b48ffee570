/** A bar of the time that activities take, against the time there is. Says nothing to a screen reader: words stand beside it. */
import { html, nothing, svg, type TemplateResult } from 'lit';

const height = 6;

/**
 * A piece for each activity, as wide as it is long; a line where the time ends, and stripes behind it.
 * @param parts the minutes of each activity, in their order
 * @param there the minutes there are; undefined where not said
 */
export function timeBar(
  parts: readonly number[],
  there: number | undefined,
): TemplateResult | typeof nothing {
  const used = parts.reduce((sum, minutes) => sum + minutes, 0);
  const whole = Math.max(used, there ?? 0);
  if (whole <= 0 || !Number.isFinite(whole)) return nothing;
  const at = (minutes: number): string => `${Math.round((minutes / whole) * 10_000) / 100}%`;
  let from = 0;
  const pieces = parts.flatMap((minutes) => {
    const start = from;
    from += minutes;
    return minutes > 0
      ? [svg`<rect class="time-piece" x=${at(start)} width=${at(minutes)} y="0" height=${height}></rect>`]
      : [];
  });
  const over =
    there !== undefined && used > there
      ? svg`<rect class="time-beyond" x=${at(there)} width=${at(used - there)} y="0" height=${height} fill="url(#time-over)"></rect>
          <line class="time-end" x1=${at(there)} x2=${at(there)} y1="-3" y2=${height + 3}></line>`
      : nothing;
  return html`<svg class="time-bar" width="100%" height=${height} aria-hidden="true" focusable="false">
    <rect class="time-there" x="0" width="100%" y="0" height=${height}></rect>
    ${pieces} ${over}
  </svg>`;
}

/** The stripes for what is beyond the time there is; drawn once beside the bars. */
export function overPattern(): TemplateResult {
  return html`<svg class="said" aria-hidden="true" focusable="false">
    <defs>
      <pattern
        id="time-over"
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect class="time-over-ground" width="5" height="5"></rect>
        <rect class="time-over-stripe" width="2" height="5"></rect>
      </pattern>
    </defs>
  </svg>`;
}
