import * as fc from 'fast-check';

/** A body as somebody may push it, and what the webhook has to say of it. */
export interface Malformed {
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly status: 200 | 400 | 413;
}

/** Words that break careless programs: halves of letters, NUL, no width, both ways of writing, other directions. */
const word = fc.oneof(
  fc.constantFrom('\ud800', 'a\0b', '\u200b\u200d', 'Hạn nộp?'.normalize('NFD'), '\u202eabc', '', ' ', '__proto__'),
  fc.string({ unit: 'binary', maxLength: 30 }),
);
const odd: fc.Arbitrary<unknown> = fc.oneof(
  word,
  fc.constantFrom(null, true, [], {}, 0, -1, 0.5, 1e300, 2 ** 53, -(2 ** 63), [[[[null]]]]),
  fc.jsonValue({ maxDepth: 3 }),
);

/**
 * Bodies of a push that no messenger should send: no JSON, JSON that is no update (400), one that is too long (413), and updates
 * with a field missing, odd or unknown (200). `good` is a sound update, `envelope` what must stay whole for it to be one.
 */
export function malformedUpdates(
  good: { readonly [field: string]: unknown },
  envelope: string,
): fc.Arbitrary<Malformed> {
  const whole = JSON.stringify(good);
  const garbage = fc.oneof(
    fc.constantFrom('null', '5', '"x"', 'true', '[]', `[${whole}]`, 'x', '{"a', `${whole}}`, '['.repeat(100_000)),
    fc.integer({ min: 1, max: whole.length - 1 }).map((length) => whole.slice(0, length)),
    fc.constant(new Uint8Array([0xff, 0xfe, 0x00, 0x80])),
  );
  const unknown = fc
    .tuple(odd, fc.constantFrom('poll', 'message', 'edited_message', 'event_name', 'callback_query', 'result'))
    .map(([value, kind]) => JSON.stringify({ [envelope]: good[envelope], [kind]: value }));
  return fc.oneof(
    { weight: 3, arbitrary: garbage.map((body) => ({ body, status: 400 as const })) },
    { weight: 2, arbitrary: unknown.map((body) => ({ body, status: 200 as const })) },
    { weight: 6, arbitrary: damaged(good, envelope).map((body) => ({ body, status: 200 as const })) },
    { weight: 1, arbitrary: fc.constant({ body: ' '.repeat(1024 * 1024 + 1), status: 413 as const }) },
  );
}

/** The update with some of its fields, wherever they stand, left out or made odd. */
function damaged(good: { readonly [field: string]: unknown }, envelope: string): fc.Arbitrary<string> {
  const places = placesIn(good).filter((place) => place[0] !== envelope);
  const damages = fc.array(fc.tuple(fc.constantFrom(...places), fc.option(odd)), { minLength: 1, maxLength: 3 });
  return damages.map((all) => {
    const update = structuredClone(good);
    for (const [place, value] of all) damage(update, place, value);
    return JSON.stringify(update);
  });
}

function placesIn(value: unknown): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[key], ...placesIn(inner).map((rest) => [key, ...rest])]);
}

function damage(update: object, place: readonly string[], value: unknown): void {
  let holder: unknown = update;
  for (const key of place.slice(0, -1)) holder = (holder as Record<string, unknown> | null)?.[key];
  if (typeof holder !== 'object' || holder === null) return;
  const last = place.at(-1)!;
  if (value === null) Reflect.deleteProperty(holder, last);
  else Reflect.set(holder, last, value);
}
