/**
 * Both versions of a file that is no text to git, one behind the other between markers: nothing is lost, and nobody
 * takes it for settled. In UTF-16, the markers are UTF-16 as well.
 */
export function whollyMarked(ours: Buffer, theirs: Buffer, markerSize: number): Buffer {
  const order = orderOf(ours) ?? orderOf(theirs);
  const marker = (sign: string, label: string): Buffer => {
    const bytes = Buffer.from(
      `${sign.repeat(markerSize)}${label}\n`,
      order === undefined ? 'utf8' : 'utf16le',
    );
    return order === 'big' ? bytes.swap16() : bytes;
  };
  const end = marker('', '');
  const whole = (bytes: Buffer): Buffer =>
    bytes.length === 0 || bytes.subarray(-end.length).equals(end) ? bytes : Buffer.concat([bytes, end]);
  const mark = ours.subarray(0, order === undefined ? 0 : 2);
  return Buffer.concat([
    mark,
    marker('<', ' ours'),
    whole(ours.subarray(mark.length)),
    marker('=', ''),
    whole(theirs.subarray(orderOf(theirs) === order ? mark.length : 0)),
    marker('>', ' theirs'),
  ]);
}

/** Which byte of a letter comes first, where the file says so with its first two. */
function orderOf(bytes: Buffer): 'little' | 'big' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'little';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'big' : undefined;
}
