/** Reads a body to its end: a browser shows the answer only when it could send everything. */
export async function discard(body: ReadableStream<Uint8Array> | null): Promise<void> {
  if (!body) return;
  for await (const _chunk of body) {
    // nothing is kept
  }
}
