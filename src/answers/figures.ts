const FIGURE = /\d+(?:[.,/-]\d+)*/g;

/** Every number, date and count in a text, as it is written. */
export function figuresOf(text: string): readonly string[] {
  return text.normalize('NFC').match(FIGURE) ?? [];
}

/** Whether each figure of a sentence occurs in one of the texts it was drawn from: nothing may be added on the way. */
export function everyFigureIsQuoted(sentence: string, sources: readonly string[]): boolean {
  const quoted = new Set(sources.flatMap(figuresOf).flatMap((figure) => [figure, ...figure.split(/[-]/)]));
  return figuresOf(sentence).every(
    (figure) => quoted.has(figure) || figure.split('-').every((part) => quoted.has(part)),
  );
}
