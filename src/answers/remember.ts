/**
 * A function that remembers what it gave for the texts it saw last, at most `most` of them: the passages of one shelf of documents
 * are read again with every question.
 */
export function remember<T>(make: (text: string) => T, most: number): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = make(text);
    if (known.size >= most) known.clear();
    known.set(text, made);
    return made;
  };
}
