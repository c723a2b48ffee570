/** A school’s own template as a document that tells nothing of who made it, and where. */
import { partOf, textOf, type Parts } from './zip.ts';

/** Comments, and who wrote them. */
const ofPeople = /^(?:comments\w*|people)\.xml$/;

/** The parts of a document that is made from a template: without comments, names of people and places on their disks. */
export function fromTemplate(template: Parts): Parts {
  const parts: Parts = new Map();
  for (const [name, content] of template) {
    if (name.startsWith('word/') && ofPeople.test(fileOf(name).replace(/\.rels$/, ''))) continue;
    const change = changeOf(name);
    parts.set(name, change ? partOf(change(textOf(content))) : content);
  }
  return parts;
}

/** What is different in a part; undefined where nothing is. */
function changeOf(name: string): ((xml: string) => string) | undefined {
  if (name === '[Content_Types].xml')
    return (xml) =>
      withoutLinks(
        xml.replace('wordprocessingml.template.main+xml', 'wordprocessingml.document.main+xml'),
        'PartName',
      );
  if (name === 'docProps/app.xml')
    return (xml) => xml.replace(/<(Company|Manager|Template)>[^<]*<\/\1>/g, '');
  if (/^word\/_rels\/[^/]+\.rels$/.test(name)) return (xml) => withoutLinks(xml, 'Target');
  if (/^word\/[^/]+\.xml$/.test(name)) return withoutNames;
  return undefined;
}

/** Lists of parts without those that are left out, and without the template this document was once made from. */
function withoutLinks(xml: string, key: 'PartName' | 'Target'): string {
  return xml.replace(/<(?:Relationship|Override) [^<>]*>/g, (each) => {
    const file = fileOf(new RegExp(` ${key}="([^"]*)"`).exec(each)?.[1] ?? '');
    return ofPeople.test(file) || each.includes('/attachedTemplate"') ? '' : each;
  });
}

/** Texts without the places of comments; changes that somebody has proposed stay, without a name and a day. */
function withoutNames(xml: string): string {
  return xml.replace(/<w:([A-Za-z]+) [^<>]*>/g, (tag, name: string) => {
    if (/^(?:comment(?:RangeStart|RangeEnd|Reference)|attachedTemplate)$/.test(name)) return '';
    if (!tag.includes(' w:author="')) return tag;
    return tag.replace(/ w:author="[^"]*"/, ' w:author="Author"').replace(/ w:date="[^"]*"/, '');
  });
}

function fileOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
