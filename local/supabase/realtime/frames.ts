/** One message of the Phoenix channel protocol, in either direction. */
export type Frame = {
  joinRef: string | null;
  ref: string | null;
  topic: string;
  event: string;
  payload: Record<string, unknown>;
};

export type ProtocolVersion = '1.0.0' | '2.0.0';

/** Reads a text message: version 2 is a list of five, version 1 an object. Null when it is neither. */
export function decodeFrame(text: string): Frame | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const [joinRef, ref, topic, event, payload] = Array.isArray(value) ? value : fieldsOf(value);
  if (typeof topic !== 'string' || typeof event !== 'string') return null;
  return {
    joinRef: asRef(joinRef),
    ref: asRef(ref),
    topic,
    event,
    payload: isRecord(payload) ? payload : {},
  };
}

/** Writes a message in the version that the client asked for. */
export function encodeFrame(frame: Frame, version: ProtocolVersion): string {
  const { joinRef, ref, topic, event, payload } = frame;
  return version === '2.0.0'
    ? JSON.stringify([joinRef, ref, topic, event, payload])
    : JSON.stringify({ topic, event, payload, ref, join_ref: joinRef });
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fieldsOf(value: unknown): unknown[] {
  if (!isRecord(value)) return [];
  return [value.join_ref, value.ref, value.topic, value.event, value.payload];
}

function asRef(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}
