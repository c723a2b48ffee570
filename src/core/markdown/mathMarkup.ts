/** What formulas in MathML are made of: what is written for pages, and what pages let in. */

export const mathElements: ReadonlySet<string> = new Set([
  ...['math', 'mrow', 'mi', 'mn', 'mo', 'ms', 'mtext', 'mspace', 'mfrac', 'msqrt', 'mroot', 'msub', 'msup'],
  ...['msubsup', 'munder', 'mover', 'munderover', 'mmultiscripts', 'mprescripts', 'mtable', 'mtr', 'mtd'],
  ...['mpadded', 'mphantom', 'menclose', 'mstyle', 'semantics', 'none', 'merror'],
]);

/** None of them leads anywhere, names anything or runs. */
export const mathAttributes: ReadonlySet<string> = new Set([
  ...['display', 'displaystyle', 'scriptlevel', 'mathvariant', 'stretchy', 'fence', 'form', 'separator'],
  ...['symmetric', 'largeop', 'movablelimits', 'accent', 'accentunder', 'lspace', 'rspace', 'minsize'],
  ...['maxsize', 'width', 'height', 'depth', 'voffset', 'linethickness', 'columnalign', 'columnspacing'],
  ...['columnlines', 'rowspacing', 'rowlines', 'columnspan', 'rowspan', 'notation', 'mathbackground'],
]);
