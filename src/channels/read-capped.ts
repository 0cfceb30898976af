/**
 * The bytes of an answer, or null as soon as there are more than `limit`: what its headers claim is not believed. What is left of
 * it is then not read.
 */
export async function readCapped(response: Response, limit: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
