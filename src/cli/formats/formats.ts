import type { Colours } from '../colours.ts';
import type { Report } from '../report.ts';
import { github } from './github.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { sarif } from './sarif.ts';
import { text } from './text.ts';

/** How a report is printed. Pure: the whole output in pieces, ready to be written one after the other. */
export type Format = (report: Report, colours: Colours) => Iterable<string>;

/** The ways to print a report, by their name on the command line. */
export const formats = { text, json, sarif, github, junit } as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;

/** The names, the usual one first. */
export const formatNames = Object.keys(formats) as [FormatName, ...FormatName[]];
