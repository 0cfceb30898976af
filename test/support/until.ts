/** Waits until `look` gives something, asking again every few milliseconds; throws what it last saw after `patienceMs`. */
export async function until<T>(look: () => T | undefined | Promise<T | undefined>, patienceMs = 10_000): Promise<T> {
  const giveUpAt = performance.now() + patienceMs;
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== false) return seen;
    if (performance.now() > giveUpAt) throw new Error(`Waited ${patienceMs} ms in vain for: ${look.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}
