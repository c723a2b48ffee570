/**
 * What a YAML tool is given in place of a form for our documents, so that it leaves them to us: a form that asks for
 * nothing, knows no word and has nothing to explain.
 */

/** What we are called among those who have forms to give; it is the scheme of their addresses, too. */
export const CONTRIBUTOR = 'third-point';

/** Where the form is asked for. */
export const SILENT_SCHEMA = `${CONTRIBUTOR}:documents`;

/**
 * The form. Its title is what the tool shows as in charge of the document. It stands in a sequence (one form for each
 * document of a file) since what does not is announced over the first line of every document.
 */
export const silentSchema = JSON.stringify({ title: 'Third Point', schemaSequence: [{}] });
