import type { RawData, WebSocket } from 'ws';
import { codeOf, logFailure } from '../log.ts';
import type { Secrets } from '../secrets.ts';
import { type Channel, subscriptionsOf } from './channel.ts';
import { readClaims } from './claims.ts';
import { decodeFrame, encodeFrame, type Frame, isRecord, type ProtocolVersion } from './frames.ts';

const channelsAtMost = 50;
const unsentBytesAtMost = 4 * 1024 * 1024;
const longestTimer = 2 ** 31 - 1;

/** One client: its channels, and the part of the Phoenix protocol that Supabase clients speak. */
export class Socket {
  readonly channels = new Map<string, Channel>();
  lastHeard = Date.now();
  readonly #connection: WebSocket;
  readonly #version: ProtocolVersion;
  readonly #apiKey: string;
  readonly #secrets: Secrets;
  #work: Promise<void> = Promise.resolve();

  constructor(connection: WebSocket, version: ProtocolVersion, apiKey: string, secrets: Secrets) {
    this.#connection = connection;
    this.#version = version;
    this.#apiKey = apiKey;
    this.#secrets = secrets;
    connection.on('message', (data, isBinary) => this.#receive(data, isBinary));
    connection.on('error', () => {});
    connection.on('close', () => {
      for (const channel of this.channels.values()) clearTimeout(channel.expiry);
      this.channels.clear();
    });
  }

  push(channel: Channel, event: string, payload: Record<string, unknown>): void {
    const { joinRef, topic } = channel;
    this.#send({
      joinRef: event === 'postgres_changes' ? null : joinRef,
      ref: null,
      topic,
      event,
      payload,
    });
  }

  terminate(): void {
    this.#connection.terminate();
  }

  // One message after the other: a join must be answered before what follows it.
  #receive(data: RawData, isBinary: boolean): void {
    this.lastHeard = Date.now();
    const frame = isBinary ? null : decodeFrame(data.toString());
    if (!frame) {
      this.#connection.close(1007);
      return;
    }
    this.#work = this.#work
      .then(() => this.#handle(frame))
      .catch((error: unknown) => logFailure('realtime message', { code: codeOf(error) }));
  }

  async #handle(frame: Frame): Promise<void> {
    if (frame.topic === 'phoenix') return this.#reply(frame, 'ok');
    if (frame.event === 'phx_join') return this.#join(frame);
    const channel = this.channels.get(frame.topic);
    if (!channel) return this.#reply(frame, 'error', { reason: 'unmatched topic' });
    if (frame.event === 'phx_leave') {
      this.#reply(frame, 'ok');
      return this.#close(channel);
    }
    if (frame.event === 'access_token') return this.#renew(channel, frame.payload.access_token);
    this.#reply(frame, 'error', { reason: 'not_available_locally' });
  }

  async #join(frame: Frame): Promise<void> {
    const refuse = (reason: string) => this.#reply(frame, 'error', { reason });
    const { config, access_token: given } = frame.payload;
    if (!frame.topic.startsWith('realtime:')) return refuse('unmatched topic');
    if (isRecord(config) && config.private === true) return refuse('not_available_locally');
    if (this.channels.size >= channelsAtMost) return refuse('ChannelRateLimitReached');

    const before = this.channels.get(frame.topic);
    if (before) this.#close(before);
    const token =
      typeof given === 'string' && given && !given.startsWith('sb_') ? given : this.#apiKey;
    try {
      const claims = await readClaims(token, this.#secrets);
      const subscriptions = subscriptionsOf(config);
      const { topic, joinRef } = frame;
      const channel = { topic, joinRef, token, claims, subscriptions, expiry: undefined };
      this.channels.set(topic, channel);
      this.#armExpiry(channel);
      this.#reply(frame, 'ok', {
        postgres_changes: subscriptions.map(({ id, asked }) => ({ ...asked, id })),
      });
      if (subscriptions.length > 0) {
        this.#tell(channel, 'postgres_changes', 'ok', 'Subscribed to PostgreSQL');
      }
    } catch (error) {
      refuse(error instanceof Error ? error.message : 'InvalidJWTToken');
    }
  }

  async #renew(channel: Channel, token: unknown): Promise<void> {
    if (typeof token !== 'string' || token.startsWith('sb_') || token === channel.token) return;
    try {
      const claims = await readClaims(token, this.#secrets);
      if (channel.claims.sub && claims.sub !== channel.claims.sub) {
        return this.#close(channel, 'The token belongs to somebody else');
      }
      channel.claims = claims;
      channel.token = token;
      this.#armExpiry(channel);
    } catch (error) {
      this.#close(channel, error instanceof Error ? error.message : 'InvalidJWTToken');
    }
  }

  #armExpiry(channel: Channel): void {
    clearTimeout(channel.expiry);
    if (!channel.claims.exp) return;
    const left = channel.claims.exp * 1000 - Date.now();
    channel.expiry = setTimeout(
      () => this.#close(channel, 'Token has expired'),
      Math.min(longestTimer, Math.max(0, left)),
    );
    channel.expiry.unref();
  }

  #close(channel: Channel, reason?: string): void {
    if (this.channels.get(channel.topic) !== channel) return;
    this.channels.delete(channel.topic);
    clearTimeout(channel.expiry);
    if (reason) this.#tell(channel, 'system', 'error', reason);
    const { joinRef, topic } = channel;
    this.#send({ joinRef, ref: joinRef, topic, event: 'phx_close', payload: {} });
  }

  #tell(channel: Channel, extension: string, status: 'ok' | 'error', message: string): void {
    const name = channel.topic.replace(/^realtime:/, '');
    this.push(channel, 'system', { extension, status, message, channel: name });
  }

  #reply(frame: Frame, status: 'ok' | 'error', response: Record<string, unknown> = {}): void {
    const { joinRef, ref, topic } = frame;
    this.#send({ joinRef, ref, topic, event: 'phx_reply', payload: { status, response } });
  }

  #send(frame: Frame): void {
    const connection = this.#connection;
    if (connection.readyState !== connection.OPEN) return;
    // A client that no longer reads must not fill our memory; it comes back and takes a snapshot.
    if (connection.bufferedAmount > unsentBytesAtMost) connection.terminate();
    else connection.send(encodeFrame(frame, this.#version));
  }
}
