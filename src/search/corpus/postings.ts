/** How often one thing stands in each passage that has it; parallel arrays, passages ascending. */
export interface Occurrences {
  readonly passages: Uint32Array;
  readonly inTitle: Uint16Array;
  readonly inBody: Uint16Array;
}

/** In which passages each key (a spelling, or a form without diacritics) stands, and how often; passages ascending for each key. */
export interface Postings extends Occurrences {
  /** Those of key k are the entries `start[k]` to `start[k + 1]` of the arrays. */
  readonly start: Uint32Array;
}

/** The passages of one key; none for a key that came after these postings were built. */
export function occurrencesOf({ start, passages, inTitle, inBody }: Postings, key: number): Occurrences {
  const from = start[key] ?? 0;
  const to = start[key + 1] ?? from;
  return {
    passages: passages.subarray(from, to),
    inTitle: inTitle.subarray(from, to),
    inBody: inBody.subarray(from, to),
  };
}

/** Where words stand: `keys` word by word (0 for none), the passage of each, and where each passage's body begins. */
interface Row {
  readonly keys: Uint32Array;
  readonly passageAt: Uint32Array;
  readonly bodyStart: Uint32Array;
}

export function buildPostings({ keys, passageAt, bodyStart }: Row, keyCount: number): Postings {
  const start = new Uint32Array(keyCount + 1);
  const seenIn = new Int32Array(keyCount).fill(-1);
  for (let place = 0; place < keys.length; place += 1) {
    const key = keys[place]!;
    if (key === 0 || seenIn[key] === passageAt[place]) continue;
    seenIn[key] = passageAt[place]!;
    start[key + 1]! += 1;
  }
  for (let key = 0; key < keyCount; key += 1) start[key + 1]! += start[key]!;
  const size = start[keyCount]!;
  const postings = {
    start,
    passages: new Uint32Array(size),
    inTitle: new Uint16Array(size),
    inBody: new Uint16Array(size),
  };
  const next = start.slice(0, keyCount);
  seenIn.fill(-1);
  for (let place = 0; place < keys.length; place += 1) {
    const key = keys[place]!;
    if (key === 0) continue;
    const passage = passageAt[place]!;
    if (seenIn[key] !== passage) {
      seenIn[key] = passage;
      postings.passages[next[key]!++] = passage;
    }
    (place < bodyStart[passage]! ? postings.inTitle : postings.inBody)[next[key]! - 1]! += 1;
  }
  return postings;
}

/** Several things counted as one. */
export function together(all: readonly Occurrences[]): Occurrences {
  if (all.length === 1) return all[0]!;
  const sums = new Map<number, [inTitle: number, inBody: number]>();
  for (const { passages, inTitle, inBody } of all) {
    for (const [index, passage] of passages.entries()) {
      const [titles, bodies] = sums.get(passage) ?? [0, 0];
      sums.set(passage, [titles + inTitle[index]!, bodies + inBody[index]!]);
    }
  }
  const sorted = [...sums].sort(([a], [b]) => a - b);
  return {
    passages: Uint32Array.from(sorted, ([passage]) => passage),
    inTitle: Uint16Array.from(sorted, ([, [titles]]) => titles),
    inBody: Uint16Array.from(sorted, ([, [, bodies]]) => bodies),
  };
}
