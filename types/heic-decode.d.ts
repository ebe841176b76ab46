declare module 'heic-decode' {
  type Decoded = { width: number; height: number; data: Uint8ClampedArray };
  /** Decodes the first picture of a HEIC file to RGBA, turned as its own boxes say. */
  export default function decode(file: { buffer: Uint8Array }): Promise<Decoded>;
}
