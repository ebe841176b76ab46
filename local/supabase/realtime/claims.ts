import { verify } from 'hono/jwt';
import type { Secrets } from '../secrets.ts';

export type Role = 'anon' | 'authenticated' | 'service_role';
export type Claims = { role: Role; sub?: string; exp?: number } & Record<string, unknown>;

const roles = new Set(['anon', 'authenticated', 'service_role']);

/** Who a key or an access token stands for. Rejects with a sentence when it is forged or expired. */
export async function readClaims(token: string, secrets: Secrets): Promise<Claims> {
  if (token === secrets.publishableKey) return { role: 'anon' };
  if (token === secrets.secretKey) return { role: 'service_role' };
  const claims = await verify(token, secrets.jwtSecret, 'HS256').catch((error: Error) => {
    const expired = error.name === 'JwtTokenExpired';
    throw new Error(expired ? 'Token has expired' : 'The signature of the token is not valid');
  });
  if (typeof claims.role !== 'string' || !roles.has(claims.role) || !claims.exp) {
    throw new Error('Fields `role` and `exp` are required in JWT');
  }
  return claims as Claims;
}
