// biome-ignore lint/style/noRestrictedImports: what all other links are made of
import NextLink, { type LinkProps } from 'next/link';

/**
 * A link to another page. Next would fetch every page that a link in sight leads to, twice; each is
 * made for one person at one moment, so the server would make it for nothing, and a click waits
 * behind them.
 */
export function Link<Route>(props: LinkProps<Route>) {
  return <NextLink prefetch={false} {...props} />;
}
